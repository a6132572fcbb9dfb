using System.Text;
using Guichet.Protocols.Mail;

namespace Guichet.Protocols.Tests.Mail;

/// <summary>Which parts of a mail are files, what they are called and how large they are, in the forms that mail programs write.</summary>
public sealed class MailFilesTests
{
    private static IReadOnlyList<MailFile> Files(string mail) => MailReader.Read(Encoding.UTF8.GetBytes(mail.ReplaceLineEndings("\r\n"))).Files;

    private static MailFile One(string headers, string body = "aGVsbG8=") =>
        Assert.Single(Files($"From: a@b\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\ntext\n--b\n{headers}\n\n{body}\n--b--"));

    [Theory]
    [InlineData("Content-Disposition: attachment; filename=photo.jpg", "photo.jpg")]
    [InlineData("Content-Type: image/jpeg; name=\"a; b.jpg\"", "a; b.jpg")]
    [InlineData("Content-Disposition: attachment; filename=\"a \\\"b\\\".txt\"", "a \"b\".txt")]
    [InlineData("Content-Disposition: attachment; filename*=utf-8''facture%20d%C3%A9cembre.pdf; filename=x.pdf", "facture décembre.pdf")]
    [InlineData("Content-Disposition: attachment; filename*=iso-8859-1'fr'%E9t%E9.pdf", "été.pdf")]
    [InlineData("Content-Disposition: attachment;\n filename*0*=utf-8''%C3%A9t;\n filename*1=\"e 100%.pdf\"", "éte 100%.pdf")]
    [InlineData("Content-Disposition: attachment; filename=\"=?UTF-8?Q?=C3=A9t=C3=A9.pdf?=\"", "été.pdf")]
    [InlineData("Content-Disposition: attachment; filename=\"été.pdf\"", "été.pdf")]
    [InlineData("Content-Type: application/pdf", "")]
    [InlineData("Content-Type: message/rfc822", "")]
    [InlineData("Content-Type: text/plain\nContent-Disposition: attachment", "")]
    [InlineData("Content-Type: image/jpeg\nContent-Disposition: inline; filename=IMG_1.jpeg", "IMG_1.jpeg")]
    [InlineData("Content-Type: application/ms-tnef; name=winmail.dat", "winmail.dat")]
    public void File_InAForm_HasItsName(string headers, string name) => Assert.Equal(name, One(headers).Name);

    [Theory]
    [InlineData("base64", "aGVsbG8gd29y\nbGQhISEh", 15)]
    [InlineData("quoted-printable", "h=C3=A9llo=\n!", 7)]
    [InlineData("8bit", "hello", 5)]
    public void File_InACoding_HasItsOwnSize(string coding, string body, long bytes) =>
        Assert.InRange(One($"Content-Type: image/png\nContent-Transfer-Encoding: {coding}", body).Bytes, bytes - 1, bytes + 2);

    [Theory]
    [InlineData(300, true)]
    [InlineData(100_000, false)]
    public void Picture_ThatThePageShows_IsAnOrnamentWhereItIsSmall(int signs, bool ornament)
    {
        var files = Files(
            $"""
            From: a@b
            Content-Type: multipart/related; boundary=b

            --b
            Content-Type: text/html
            Content-Transfer-Encoding: quoted-printable

            <p>Bonjour</p><img src=3D"CID:logo@a">
            --b
            Content-Type: image/png; name=logo.png
            Content-ID: <logo@a>
            Content-Disposition: inline; filename=logo.png
            Content-Transfer-Encoding: base64

            {new string('A', signs)}
            --b
            Content-Type: image/png; name=photo.png
            Content-ID: <photo@a>
            Content-Transfer-Encoding: base64

            AAAA
            --b--
            """);

        Assert.Equal(ornament ? ["photo.png"] : ["logo.png", "photo.png"], files.Select(file => file.Name));
    }

    [Theory]
    [InlineData("multipart/alternative", "Content-Type: text/calendar; method=REPLY")]
    [InlineData("multipart/signed", "Content-Type: application/pgp-signature; name=signature.asc")]
    [InlineData("multipart/signed", "Content-Type: application/pkcs7-signature; name=smime.p7s\nContent-Disposition: attachment; filename=smime.p7s")]
    [InlineData("multipart/report", "Content-Type: message/delivery-status")]
    [InlineData("multipart/report", "Content-Type: message/rfc822\nContent-Disposition: attachment")]
    [InlineData("multipart/mixed", "Content-Type: text/plain")]
    [InlineData("multipart/mixed", "Content-Type: text/html")]
    [InlineData("multipart/mixed", "Content-Type: multipart/mixed")]
    public void Part_ThatNobodyPutIn_IsNoFile(string type, string headers) =>
        Assert.Empty(Files($"From: a@b\nContent-Type: {type}; boundary=b\n\n--b\n\ntext\n--b\n{headers}\n\nmore\n--b--"));

    [Fact]
    public void Mail_ThatIsAFile_NamesIt() => Assert.Equal("scan.pdf", Assert.Single(Files("From: a@b\nContent-Type: application/pdf; name=scan.pdf\n\nx")).Name);

    [Fact]
    public void Boundary_ThatBeginsAnother_IsNotTakenForIt()
    {
        var mail = MailReader.Read(Encoding.ASCII.GetBytes(
            "From: a@b\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: multipart/alternative; boundary=b1\n\n--b1\n\ninner\n--b1--\n--b\nContent-Type: image/png; name=x.png\n\nx\n--b--"));

        Assert.Equal(("inner", "x.png"), (mail.Text, Assert.Single(mail.Files).Name));
    }

    [Fact]
    public void Files_OfAThousandParts_AreFew()
    {
        var mail = new StringBuilder("From: a@b\nContent-Type: multipart/mixed; boundary=b\n\n");
        for (var at = 0; at < 1000; at++)
        {
            mail.Append("--b\nContent-Type: image/png; name=x.png\n\nx\n");
        }

        Assert.InRange(Files(mail.ToString()).Count, 10, 64);
    }
}
