using SetagayaPort.Web.Features.Shared;

namespace SetagayaPort.Web.Tests.Shared;

public sealed class MeetTests
{
    [Theory]
    [InlineData(.91, .84, 91, 84, true)]
    [InlineData(.88, .46, 88, 46, false)]
    [InlineData(.595, .6, 60, 60, true)]
    [InlineData(.59, 1, 59, 100, false)]
    [InlineData(1.2, -.1, 100, 0, false)]
    public void The_lamp_is_lit_when_both_come_close(double yours, double theirs, int left, int right, bool lit)
    {
        var meet = new Meet(yours, theirs);

        Assert.Equal((left, right, lit), (meet.Left, meet.Right, meet.Lit));
    }
}
