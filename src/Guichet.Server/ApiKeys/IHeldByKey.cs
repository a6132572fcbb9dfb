namespace Guichet.Server.ApiKeys;

/// <summary>Something that a program holds open by its key, such as a stream into a call.</summary>
internal interface IHeldByKey
{
    /// <summary>Lets go of it: the key was revoked.</summary>
    Task Release(Guid key);
}
