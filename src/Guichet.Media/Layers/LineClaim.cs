namespace Guichet.Media.Layers;

/// <summary>What a picture takes of a line, in bits per second.</summary>
/// <param name="Least">Its smallest layer with the fewest pictures.</param>
/// <param name="Small">All of its smallest layer.</param>
/// <param name="Whole">As it is wished.</param>
/// <param name="IsOnly">There is one layer; others may be agreed on, and are not sent.</param>
readonly record struct LineClaim(long Least, long Small, long Whole, bool IsOnly);
