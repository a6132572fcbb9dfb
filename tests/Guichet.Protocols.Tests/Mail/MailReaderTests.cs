using System.Text;
using Guichet.Protocols.Mail;

namespace Guichet.Protocols.Tests.Mail;

public sealed class MailReaderTests
{
    private static ReadMail Read(string mail) => MailReader.Read(Encoding.UTF8.GetBytes(mail.ReplaceLineEndings("\r\n")));

    [Fact]
    public void Read_PlainAndPage_GivesThePlainOne()
    {
        var mail = Read(
            """
            From: "Eva, of Lyon" <Eva@Example.org>
            Subject: =?iso-8859-1?Q?Tr=E8s?=
             =?utf-8?B?IGJpZW4=?=
            Message-ID: <1@example.org>
            References: <a@x> <b@x>
            In-Reply-To: <b@x>
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary="outer"

            preamble
            --outer
            Content-Type: multipart/alternative; boundary=inner

            --inner
            Content-Type: text/html; charset=utf-8

            <p>page</p>
            --inner
            Content-Type: text/plain; charset=iso-8859-1
            Content-Transfer-Encoding: quoted-printable

            d=E9j=E0 =
            vu
            --inner--
            --outer
            Content-Type: text/plain
            Content-Disposition: attachment; filename=x.txt

            not this
            --outer--
            """);

        Assert.Equal(("eva@example.org", "Eva, of Lyon", "Très bien", "1@example.org", "déjà vu", false),
            (mail.From, mail.FromName, mail.Subject, mail.MessageId, mail.Text, mail.IsAutomatic));
        Assert.Equal(["b@x", "b@x", "a@x"], mail.InReplyTo);
    }

    [Fact]
    public void Read_PageAlone_GivesItsText()
    {
        var mail = Read("From: a@b\nContent-Type: text/html\n\n<html><head><title>t</title><style>p{}</style></head><body><p>Hello&nbsp;you</p><script>evil()</script><div>1 &lt; 2 &#233;&#x1F600;</div></body></html>");

        Assert.Equal("Hello you\n\n1 < 2 é😀", mail.Text);
    }

    [Theory]
    [InlineData("From: a@b, c@d\n\nx", "a@b")]
    [InlineData("From: a@b (Ann)\n\nx", "a@b")]
    [InlineData("From: <a@b@c>\n\nx", "")]
    [InlineData("From: nobody\n\nx", "")]
    [InlineData("Subject: x\n\nx", "")]
    public void Read_From_IsOneAddressOrNone(string mail, string from) => Assert.Equal(from, Read(mail).From);

    [Fact]
    public void Read_AutomaticMail_SaysSo() => Assert.True(Read("From: a@b\nAuto-Submitted: auto-replied\n\naway").IsAutomatic);

    [Theory]
    [InlineData("Precedence: bulk", true)]
    [InlineData("Precedence: auto_reply", true)]
    [InlineData("X-Auto-Response-Suppress: All", true)]
    [InlineData("X-Autoreply: yes", true)]
    [InlineData("Return-Path: <>", true)]
    [InlineData("Content-Type: multipart/report; report-type=delivery-status; boundary=x", true)]
    [InlineData("Auto-Submitted: no", false)]
    [InlineData("Return-Path: <a@b>", false)]
    [InlineData("Precedence: first-class", false)]
    [InlineData("X-Auto-Response-Suppress: None", false)]
    public void Read_WhatAMachineSays_IsAutomatic(string header, bool automatic) =>
        Assert.Equal(automatic, Read($"From: a@b\n{header}\n\naway").IsAutomatic);

    [Fact]
    public void Read_PartsInPartsWithoutEnd_ComesToAnEnd()
    {
        var mail = new StringBuilder("From: a@b\nContent-Type: multipart/mixed; boundary=b\n\n");
        for (var i = 0; i < 2_000; i++)
        {
            mail.Append("--b\nContent-Type: multipart/mixed; boundary=b\n\n");
        }

        Assert.Equal("a@b", Read(mail.ToString()).From);
    }

    [Fact]
    public void Read_AnyBytes_NeverThrows()
    {
        var seed = Encoding.Latin1.GetBytes(
            "From: =?utf-8?B?4pyT?= <a@b>\r\nSubject: =?x?Q?=FF=?=\r\nContent-Type: multipart/mixed; boundary=\"q\"\r\n\r\n--q\r\nContent-Type: text/html; charset=utf-7\r\nContent-Transfer-Encoding: base64\r\n\r\nPGI+4pyT&#x;&#99999999;</b>\r\n--q--");
        var random = new Random(20261122);
        for (var round = 0; round < 20_000; round++)
        {
            var mail = seed[..random.Next(seed.Length + 1)];
            for (var change = random.Next(8); change > 0 && mail.Length > 0; change--)
            {
                mail[random.Next(mail.Length)] = (byte)random.Next(256);
            }

            Assert.NotNull(MailReader.Read(mail).Text);
        }
    }
}
