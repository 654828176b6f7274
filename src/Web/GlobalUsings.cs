global using static SetagayaPort.Core.Language.Wording;
