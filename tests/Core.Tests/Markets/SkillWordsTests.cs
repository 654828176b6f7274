using SetagayaPort.Core.Markets;

namespace SetagayaPort.Core.Tests.Markets;

public sealed class SkillWordsTests
{
    [Fact]
    public void Width_and_case_make_no_other_skill() => Assert.Equal(["webデザイン"], SkillWords.Of(["Ｗｅｂデザイン", " webデザイン", "WEBデザイン"]));

    [Theory]
    [InlineData("excel", "Excel")]
    [InlineData("dtp", "DTP")]
    [InlineData("sns運用", "SNS運用")]
    [InlineData("webデザイン", "Webデザイン")]
    [InlineData("簿記2級", "簿記2級")]
    public void Skills_are_told_as_people_write_them(string code, string written) => Assert.Equal(written, SkillWords.Label(code).Ja);
}
