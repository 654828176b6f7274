using SetagayaPort.Core.Markets.Schema;

namespace SetagayaPort.Core.Markets.Jobs;

/// <summary>The reasons for which an age may be named at all (労働施策総合推進法施行規則 第1条の3第1項 1号, 2号, 3号イ〜ニ).</summary>
public enum AgeException
{
    [Label("定年の年齢まで（期間の定めのない雇用）", "Up to the retirement age, without fixed term")] RetirementAge,
    [Label("法令で年齢が制限されている", "The law restricts the age")] Legal,
    [Label("長く勤めて力をつける若い人を、期間の定めなく採る", "Young people building a career, without fixed term")] CareerFormation,
    [Label("技能を受け継ぐ、特に少ない年齢層を、期間の定めなく採る", "Handing on skills to an age group short of people")] SkillSuccession,
    [Label("芸術・芸能の表現に必要", "Truth of art or performance")] Art,
    [Label("60歳以上や、国の施策の対象となる年齢の人だけを採る", "Only people of 60 or over, or of an age promoted by policy")] SeniorPromotion,
}
