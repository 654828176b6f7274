namespace SetagayaPort.Bench.Live;

/// <summary>How a network behaves.</summary>
/// <param name="IsDark">Nothing gets through and nobody is told: what comes is kept until it is light again.</param>
/// <param name="LosesAnswers">What the server says is thrown away, what the client says arrives.</param>
/// <param name="BytesPerSecond">Of each direction, for all connections together; 0 for as fast as it goes.</param>
/// <param name="Loss">Share of what is sent that must be sent again: to TCP, packets that are lost are packets that come late.</param>
internal sealed record Weather(bool IsDark = false, bool LosesAnswers = false, int BytesPerSecond = 0, double Loss = 0)
{
    public static Weather Fine { get; } = new();
}
