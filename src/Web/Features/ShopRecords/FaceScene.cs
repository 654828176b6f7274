using SetagayaPort.Core.ShopRecords;

namespace SetagayaPort.Web.Features.ShopRecords;

/// <summary>One face on the page of its record.</summary>
/// <param name="Face">The face.</param>
/// <param name="Shop">The record.</param>
/// <param name="Owns">Whether the reader is one of its owners.</param>
public sealed record FaceScene(FaceView Face, ShopRecord Shop, bool Owns)
{
    /// <summary>For ids on the page.</summary>
    public string Id => Face.Kind.Id.Replace('.', '-');

    public bool MayPress => Owns && Face.Mine;
}
