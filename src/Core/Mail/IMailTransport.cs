namespace SetagayaPort.Core.Mail;

/// <summary>The way to the mail server, an outside system.</summary>
public interface IMailTransport
{
    /// <param name="to">Address of who gets it.</param>
    /// <param name="subject">One line.</param>
    /// <param name="text">Plain text.</param>
    /// <param name="headers">Headers of this mail's own, such as List-Unsubscribe.</param>
    /// <param name="cancel">Cancellation.</param>
    Task SendAsync(string to, string subject, string text, IReadOnlyDictionary<string, string> headers, CancellationToken cancel);
}
