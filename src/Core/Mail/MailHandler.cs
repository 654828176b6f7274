using SetagayaPort.Core.Jobs;

namespace SetagayaPort.Core.Mail;

/// <summary>Sends the mails that business transactions left in the outbox.</summary>
internal sealed class MailHandler(IMailTransport transport) : IOutboxHandler
{
    public string Topic => OutboxTopics.SendMail;

    public Task HandleAsync(OutboxMessage message, CancellationToken cancel)
    {
        string Part(string name) => message.Payload![name]!.GetValue<string>();
        return transport.SendAsync(Part("to"), Part("subject"), Part("text"), cancel);
    }
}
