using SetagayaPort.Core.Search.Alerts;

namespace SetagayaPort.Core.Tests.Search.Alerts;

public sealed class LetterRoomTests
{
    [Fact]
    public void Letter_NamesNoMoreThanItHasRoomFor_AndNoneIsCrowdedOut()
    {
        var random = new Random(5);
        for (var i = 0; i < 200; i++)
        {
            var finds = Enumerable.Range(0, random.Next(1, 50)).Select(_ => random.Next(1, 25)).ToList();

            var shares = LetterRoom.Shares(finds);

            Assert.Equal(Math.Min(LetterRoom.MostInAll, finds.Sum(x => Math.Min(x, LetterRoom.MostEach))), shares.Sum());
            Assert.All(shares.Zip(finds), x => Assert.InRange(x.First, 0, Math.Min(x.Second, LetterRoom.MostEach)));
            // Whoever has more left to name got no fewer than one less than any other.
            Assert.All(shares.Zip(finds).Where(x => x.First < Math.Min(x.Second, LetterRoom.MostEach)), x => Assert.True(x.First >= shares.Max() - 1));
        }
    }
}
