using System.Numerics;
using SetagayaPort.Matching.Explanations;

namespace SetagayaPort.Matching.Preferences;

/// <summary>Wanted and offered codes as bit masks over the codes that anybody wants.</summary>
internal sealed class SetColumns(SetCriterion criterion, Participants all)
    : MeasuredColumns<SetColumns.Masks>(criterion, all, Masks.Of(criterion, all.Wanting(criterion), all.Offering(criterion)))
{
    protected override Clause? Reason(int wanting, int offering, bool readerWants)
    {
        var wanted = Wanting[wanting].Sets[criterion.WantedSet];
        var offered = Offering[offering].Sets[criterion.OfferedSet];
        var common = new List<string>(wanted.Count);
        foreach (var code in wanted)
            if (offered.Contains(code))
                common.Add(code);
        if (common.Count == 0 || criterion.Rule == SetRule.All && common.Count < wanted.Count)
            return null;
        return new Clause(Clause.For(criterion.Rule == SetRule.Any ? "set" : "coverage", readerWants))
            .With("set", criterion.LabelSet ?? criterion.WantedSet)
            .With("codes", common)
            .With("met", common.Count)
            .With("of", wanted.Count);
    }

    protected override Clause? Improvement(int wanting, int offering, bool readerWants)
    {
        if (Measure.Value(wanting, offering) >= 1)
            return null;
        var wanted = Wanting[wanting].Sets[criterion.WantedSet];
        var offered = Offering[offering].Sets[criterion.OfferedSet];
        string[] missing = readerWants && criterion.Rule == SetRule.Any
            ? [.. offered]
            : [.. wanted.Where(code => !offered.Contains(code))];
        var template = (readerWants, criterion.Rule) switch
        {
            (false, SetRule.Any) => "set.add",
            (false, _) => "coverage.add",
            (true, SetRule.Any) => "set.widen",
            (true, _) => "coverage.relax",
        };
        return missing.Length == 0 ? null : new Clause(template).With("set", criterion.LabelSet ?? criterion.WantedSet).With("codes", missing);
    }

    protected override Clause SaidBy(int wanting, int offering) => new Clause("set")
        .With("set", criterion.LabelSet ?? criterion.WantedSet)
        .With("wantedCodes", Codes(Wanting[wanting], criterion.WantedSet))
        .With("offeredCodes", Codes(Offering[offering], criterion.OfferedSet));

    private static string[] Codes(Profile profile, string set) => profile.Sets.TryGetValue(set, out var codes) ? [.. codes] : [];

    protected override bool Says(int wanting, int offering, bool wantingSide) =>
        wantingSide ? Wanting[wanting].Sets.ContainsKey(criterion.WantedSet) : Offering[offering].Sets.ContainsKey(criterion.OfferedSet);

    internal readonly struct Masks : IMeasure
    {
        private readonly SetRule _rule;
        private readonly double _requiredShare;
        private readonly int _words;
        private readonly ulong[] _wanted;
        private readonly ulong[] _offered;
        private readonly int[] _wantedCount;
        private readonly bool[] _offers;

        private Masks(SetCriterion criterion, int words, ulong[] wanted, ulong[] offered, int[] wantedCount, bool[] offers) =>
            (_rule, _requiredShare, _words, _wanted, _offered, _wantedCount, _offers) = (criterion.Rule, criterion.RequiredShare, words, wanted, offered, wantedCount, offers);

        public static Masks Of(SetCriterion criterion, IReadOnlyList<Profile> wanting, IReadOnlyList<Profile> offering)
        {
            var bits = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var profile in wanting)
                foreach (var code in Codes(profile, criterion.WantedSet))
                    bits.TryAdd(code, bits.Count);
            var words = Math.Max(1, (bits.Count + 63) / 64);
            return new Masks(
                criterion,
                words,
                Pack(wanting, criterion.WantedSet, bits, words),
                Pack(offering, criterion.OfferedSet, bits, words),
                [.. wanting.Select(profile => Codes(profile, criterion.WantedSet).Count)],
                [.. offering.Select(profile => Codes(profile, criterion.OfferedSet).Count > 0)]);
        }

        public double Value(int wanting, int offering)
        {
            var of = _wantedCount[wanting];
            if (of == 0 || !_offers[offering])
                return Unsaid;
            var common = Common(wanting, offering);
            return _rule == SetRule.Any ? common > 0 ? 1 : 0 : (double)common / of;
        }

        public bool Fails(int wanting, int offering)
        {
            var of = _wantedCount[wanting];
            if (of == 0 || !_offers[offering])
                return false;
            var common = Common(wanting, offering);
            return _rule switch
            {
                SetRule.Any => common == 0,
                SetRule.All => common < of,
                _ => common < _requiredShare * of,
            };
        }

        private int Common(int wanting, int offering)
        {
            if (_words == 1)
                return BitOperations.PopCount(_wanted[wanting] & _offered[offering]);
            var common = 0;
            var (w, o) = (wanting * _words, offering * _words);
            for (var i = 0; i < _words; i++)
                common += BitOperations.PopCount(_wanted[w + i] & _offered[o + i]);
            return common;
        }

        private static IReadOnlySet<string> Codes(Profile profile, string set) => profile.Sets.TryGetValue(set, out var codes) ? codes : Nothing;

        private static ulong[] Pack(IReadOnlyList<Profile> profiles, string set, Dictionary<string, int> bits, int words)
        {
            var masks = new ulong[profiles.Count * words];
            for (var i = 0; i < profiles.Count; i++)
                foreach (var code in Codes(profiles[i], set))
                    if (bits.TryGetValue(code, out var bit))
                        masks[i * words + bit / 64] |= 1UL << (bit % 64);
            return masks;
        }

        private static readonly IReadOnlySet<string> Nothing = new HashSet<string>(StringComparer.Ordinal);
    }
}
