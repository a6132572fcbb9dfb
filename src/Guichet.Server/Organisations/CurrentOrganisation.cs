namespace Guichet.Server.Organisations;

/// <summary>Whose rows this request, hub call or job may see. Set once, by what proved it: a cookie, a key or a link.</summary>
internal sealed class CurrentOrganisation
{
    private Guid? _id;

    /// <summary>The empty id, which no row has, while nothing has been proved.</summary>
    public Guid Id => _id ?? Guid.Empty;

    public void Set(Guid id) =>
        _id = _id is null || _id == id ? id : throw new InvalidOperationException("One scope serves one organisation.");
}
