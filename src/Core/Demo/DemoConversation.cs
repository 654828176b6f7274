namespace SetagayaPort.Core.Demo;

internal sealed record DemoConversation(string Introduction, DemoConversation.Line[] Messages, long ReadFrom, long ReadTo)
{
    internal sealed record Line(string By, string At, string Body);
}
