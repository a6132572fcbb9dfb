using System.Collections.Concurrent;
using Guichet.Domain.Messages;

namespace Guichet.Server.Messages;

/// <summary>How many messages came into each state since the process began, for <c>guichet_messages_total</c>.</summary>
internal sealed class MessageCounts
{
    private readonly ConcurrentDictionary<(MessageChannel Channel, MessageState State), long> _counts = new();

    public IEnumerable<(string Channel, string State, long Count)> All =>
        _counts.Select(one => (Word(one.Key.Channel), Word(one.Key.State), one.Value)).OrderBy(one => one.Item1, StringComparer.Ordinal).ThenBy(one => one.Item2, StringComparer.Ordinal);

    public void Count(MessageChannel channel, MessageState state) => _counts.AddOrUpdate((channel, state), 1, static (_, before) => before + 1);

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
