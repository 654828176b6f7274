using System.Globalization;
using SetagayaPort.Core.Jobs;

namespace SetagayaPort.Core.Mail;

/// <summary>Sends the mails that business transactions left in the outbox.</summary>
internal sealed class MailHandler(IMailTransport transport) : IOutboxHandler
{
    public Task HandleAsync(OutboxMessage message, CancellationToken cancel)
    {
        string Part(string name) => message.Payload![name]!.GetValue<string>();
        return transport.SendAsync(
            new OutgoingMail(message.Id.ToString(CultureInfo.InvariantCulture), Part("to"), Part("subject"), Part("text"), message.Payload!["html"]?.GetValue<string>(), Headers(message)),
            cancel);
    }

    private static Dictionary<string, string> Headers(OutboxMessage message) =>
        message.Payload!["headers"]?.AsObject().ToDictionary(x => x.Key, x => x.Value!.GetValue<string>(), StringComparer.Ordinal) ?? [];
}
