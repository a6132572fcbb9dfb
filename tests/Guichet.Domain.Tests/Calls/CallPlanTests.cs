using Guichet.Domain.Calls;

namespace Guichet.Domain.Tests.Calls;

public sealed class CallPlanTests
{
    [Fact]
    public void Check_NothingGiven_IsAPlan() => Assert.NotNull(CallPlan.Check(new CallTopic(null, null), null).Plan);

    [Theory]
    [InlineData("title", "x201", null, null, null, null)]
    [InlineData("language", null, "no language!", null, null, null)]
    [InlineData("language", null, "toolongasubtag", null, null, null)]
    [InlineData("customer.email", null, null, null, "not an address", null)]
    [InlineData("customer.email", null, null, null, "a@b@c", null)]
    [InlineData("customer.email", null, null, null, "@c", null)]
    [InlineData("customer.phone", null, null, null, null, "call me")]
    [InlineData("customer.phone", null, null, null, null, "12")]
    [InlineData("customer.name", null, null, "\u200b\u202e", null, null)]
    public void Check_WrongField_IsNamed(string field, string? title, string? language, string? name, string? email, string? phone) =>
        Assert.Equal(field, CallPlan.Check(new CallTopic(title == "x201" ? new string('x', 201) : title, language), new CallCustomer(name, email, phone)).WrongField);

    [Fact]
    public void Check_Spaces_AreNothing()
    {
        var plan = CallPlan.Check(new CallTopic("  ", " "), new CallCustomer(" ", "", "  ")).Plan!;

        Assert.Equal((new CallTopic(null, null), new CallCustomer(null, null, null)), (plan.Topic, plan.Customer));
    }

    [Fact]
    public void Check_InOrder_IsKeptTrimmed()
    {
        var plan = CallPlan.Check(new CallTopic(" A\r\nleak\u202e ", "fr-CA"), new CallCustomer(" Zoé ", " z@example.org ", "+33 (0)1 23-45")).Plan!;

        Assert.Equal(new CallTopic("A  leak", "fr-CA"), plan.Topic);
        Assert.Equal(new CallCustomer("Zoé", "z@example.org", "+33 (0)1 23-45"), plan.Customer);
    }
}
