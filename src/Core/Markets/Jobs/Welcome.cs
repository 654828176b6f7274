using SetagayaPort.Core.Markets.Schema;

namespace SetagayaPort.Core.Markets.Jobs;

/// <summary>Whom an employer welcomes in particular, and what a seeker would like considered.</summary>
public enum Welcome
{
    [Label("シニア", "Seniors")] Senior,
    [Label("子育て中", "Parents of young children")] Childcare,
    [Label("障害のある方", "People with disabilities")] Disability,
    [Label("外国籍の方", "Foreign nationals")] ForeignNational,
    [Label("未経験・キャリアチェンジ", "Career changers and beginners")] CareerChange,
    [Label("ブランクのある方・再チャレンジ", "People coming back to work")] Rechallenge,
    [Label("若い方・はじめての就職", "Young people, first job")] Youth,
}
