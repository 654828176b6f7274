using SetagayaPort.Core.Markets;

namespace SetagayaPort.Core.Tests.Markets;

public sealed class PlacesTests
{
    [Fact]
    public void Every_station_lies_in_just_one_of_the_areas()
    {
        Assert.Equal(SampleTown.Reference.Options("areas").Select(x => x.Value).Order(), Places.StationsByArea.Keys.Order());
        Assert.Equal(SampleTown.Reference.Stations.Select(x => x.Name).Order(), Places.StationsByArea.Values.SelectMany(x => x).Order());
    }

    [Fact]
    public void A_listing_lies_at_its_own_position_else_at_its_station_else_in_its_area()
    {
        var body = Sample.Premises().With("latitude", 35.65).With("longitude", 139.63);

        Assert.Equal(35.65, Of()!.Value.Latitude);
        Assert.Equal("経堂", Of()!.Value.Code);
        body.With("latitude", null);
        Assert.Equal(SampleTown.Reference.FindStation("経堂")!.Latitude, Of()!.Value.Latitude);
        body.With("station", null);
        Assert.Equal(Places.OfArea("setagaya", SampleTown.Reference), Of());
        body.With("area", null);
        Assert.Null(Of());

        Matching.Preferences.GeoPoint? Of() => Places.Of(SampleTown.Listing(body), SampleTown.Reference, noName: false);
    }
}
