using SetagayaPort.Matching.Market;

namespace SetagayaPort.Matching.Tests.Market;

public class Mt19937Tests
{
    [Fact]
    public void NextDouble_SeedZero_BeginsAsNumPyDoes()
    {
        var random = new Mt19937(0);

        Assert.Equal([0.5488135039273248, 0.7151893663724195, 0.6027633760716439], [random.NextDouble(), random.NextDouble(), random.NextDouble()]);
    }
}
