using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SetagayaPort.Core;
using SetagayaPort.Core.Messaging;
using SetagayaPort.Core.Messaging.Rooms;
using SetagayaPort.Web.Features.Shared;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Messaging;

/// <summary>Who takes part in a room, and what its owner and members may do about it. What cannot be undone is asked about first.</summary>
[Authorize]
public sealed class MembersModel(ConversationReader conversations, RoomService rooms, RoomInvitations invitations) : PageModel
{
    [BindProperty(Name = "id", SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>What is asked about: remove, owner, leave or close.</summary>
    [BindProperty(Name = "ask", SupportsGet = true)]
    public string? Ask { get; set; }

    [BindProperty(Name = "person", SupportsGet = true)]
    public Guid? Person { get; set; }

    [BindProperty(Name = "name")]
    public string? Name { get; set; }

    public ConversationSummary Room { get; private set; } = null!;

    public IReadOnlyList<RoomCandidate> Candidates { get; private set; } = [];

    public IReadOnlyList<RoomInvitationView> Invited { get; private set; } = [];

    public bool Leads => Room is { Role: RoomRole.Owner, ClosedAt: null };

    public Participant? Asked => Room.Participants.FirstOrDefault(x => x.Id == Person && x.Present && !x.Me);

    public string Address => $"{Paths.Conversation(Id)}/members";

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public async Task<IActionResult> OnPostInviteAsync(CancellationToken cancel)
    {
        var invited = await invitations.InviteAsync(User.ToCaller(), Id, Person ?? Guid.Empty, cancel);
        return await AnswerAsync(invited, invited is { Ok: true, Value: true } ? T("参加しました。", "They take part now.") : T("招きました。「参加する」を選ぶと参加します。", "Invited. They take part once they say yes."), cancel);
    }

    public async Task<IActionResult> OnPostWithdrawAsync(Guid invitation, CancellationToken cancel) =>
        await AnswerAsync(await invitations.WithdrawAsync(User.ToCaller(), Id, invitation, cancel), T("招くのをやめました。", "The invitation is withdrawn."), cancel);

    public async Task<IActionResult> OnPostRenameAsync(CancellationToken cancel) =>
        await AnswerAsync(await rooms.RenameAsync(User.ToCaller(), Id, Name, cancel), T("名前を変えました。", "The group has a new name."), cancel);

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancel) =>
        await AnswerAsync(await rooms.RemoveAsync(User.ToCaller(), Id, Person ?? Guid.Empty, cancel), T("グループから外しました。", "They are no longer part of the group."), cancel);

    public async Task<IActionResult> OnPostOwnerAsync(CancellationToken cancel) =>
        await AnswerAsync(await rooms.HandOverAsync(User.ToCaller(), Id, Person ?? Guid.Empty, cancel), T("世話役を引き継ぎました。", "The group is handed over."), cancel);

    public async Task<IActionResult> OnPostCloseAsync(CancellationToken cancel) =>
        await AnswerAsync(await rooms.CloseAsync(User.ToCaller(), Id, cancel), T("グループの会話を終えました。これまでの会話は読めます。", "The group is closed. What was said can still be read."), cancel);

    public async Task<IActionResult> OnPostLeaveAsync(CancellationToken cancel) =>
        await AnswerAsync(await rooms.LeaveAsync(User.ToCaller(), Id, cancel), T("退出しました。それまでの会話は読めます。", "You have left. You can still read what was said until then."), cancel);

    private async Task<IActionResult> AnswerAsync<T>(Result<T> result, string done, CancellationToken cancel)
    {
        if (result.Ok)
        {
            Flash.Say(TempData, done);
            return LocalRedirect(Address);
        }

        if (result.Error.Kind == ErrorKind.NotFound)
            return NotFound();
        ModelState.Refuse(result.Error, Response);
        Ask = null;
        return await ShowAsync(cancel);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancel)
    {
        var caller = User.ToCaller();
        if (await conversations.ListAsync(caller.Id, Id, cancel) is not [{ Kind: ConversationKind.Room } room])
            return NotFound();
        Room = room;
        if (Leads)
        {
            Candidates = await invitations.CandidatesAsync(caller, Id, cancel) is { Ok: true, Value: var candidates } ? candidates : [];
            Invited = await invitations.OfRoomAsync(caller, Id, cancel) is { Ok: true, Value: var invited } ? invited : [];
        }

        return Page();
    }
}
