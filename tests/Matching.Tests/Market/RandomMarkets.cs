using FsCheck;
using FsCheck.Fluent;
using SetagayaPort.Matching.Market;

namespace SetagayaPort.Matching.Tests.Market;

/// <summary>Small random markets of any shape, from nobody agrees with anybody to all but a tenth of everybody's liking the same: no ties.</summary>
internal static class RandomMarkets
{
    public static void Hold(Action<PreferenceMatrix> check)
    {
        var markets = from candidates in Gen.Choose(1, 12)
                      from employers in Gen.Choose(1, 9)
                      from crowding in Gen.Choose(0, 9)
                      from seed in Gen.Choose(0, 100_000)
                      select (candidates, employers, crowding, seed);
        Prop.ForAll(markets.ToArbitrary(), x => check(PreferenceMatrix.Random(x.candidates, x.employers, x.crowding / 10d, (uint)x.seed))).QuickCheckThrowOnFailure();
    }
}
