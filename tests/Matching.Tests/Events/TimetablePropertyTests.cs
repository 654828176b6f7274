using FsCheck;
using FsCheck.Fluent;
using SetagayaPort.Matching.Events;

namespace SetagayaPort.Matching.Tests.Events;

public class TimetablePropertyTests
{
    private static readonly TimetableMode[] Modes = Enum.GetValues<TimetableMode>();

    [Fact]
    public void EveryTimetable_BreaksNoRule() =>
        Prop.ForAll(SomeEvents.OfAnyKind, of => Modes.Select(mode => TimetableMaker.Make(of, mode, 20).Timetable)
            .Append(FirstCome.Make(of)).Append(GreedyTimetable.Make(of))
            .All(timetable => TimetableCheck.Breaches(timetable).Count == 0)).QuickCheckThrowOnFailure();

    [Fact]
    public void TheBestForAll_IsNeverWorseThanFirstComeOrGreedy_NorAboveItsBound() =>
        Prop.ForAll(SomeEvents.OfAnyKind, of =>
        {
            var found = TimetableMaker.Make(of, steps: 20);
            return found.Timetable.Score >= Math.Max(FirstCome.Make(of).Score, GreedyTimetable.Make(of).Score) - 1e-9 && found.Timetable.Score <= found.UpperBound + 1e-9;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void TheSameSeed_GivesTheSameTimetable() =>
        Prop.ForAll(SomeEvents.OfAnyKind, of =>
            TimetableMaker.Make(of, steps: 30, seed: 5).Timetable.Meetings.SequenceEqual(TimetableMaker.Make(of, steps: 30, seed: 5).Timetable.Meetings)).QuickCheckThrowOnFailure();

    [Fact]
    public void Exact_ReachesItsBound_WhateverTheOrderOfTheParticipants() =>
        Prop.ForAll(SomeEvents.WithEverybodyThere, of =>
        {
            var turned = new MeetingEvent(of.Organizations, of.People, of.Slots, [.. of.Wishes.Reverse()
                .Select(x => x with { Organization = of.Organizations - 1 - x.Organization, Person = of.People - 1 - x.Person })], of.Rules);
            var found = TimetableMaker.Make(of);
            return ExactTimetable.Fits(of) && found.IsOptimal && TimetableCheck.Breaches(found.Timetable).Count == 0
                && Math.Abs(found.Timetable.Score - ExactTimetable.Make(turned).Score) < 1e-9;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Search_OnSmallEvents_FindsWhatTryingEverythingFinds()
    {
        var (found, tried) = (0d, 0d);
        for (var seed = 0; seed < 30; seed++)
        {
            var random = new Random(seed);
            var of = new MeetingEvent(3, 3, 3, [.. Enumerable.Range(0, 7).Select(x => SomeEvents.Wish(random, x / 3, x % 3))], new()
            {
                OrganizationsAvailable = [.. Enumerable.Range(0, 9).Select(_ => random.Next(4) > 0)],
                PeopleAvailable = [.. Enumerable.Range(0, 9).Select(_ => random.Next(4) > 0)],
                Tables = random.Next(2, 4),
            });
            found += TimetableMaker.Make(of, steps: 3000).Timetable.Score;
            tried += ExhaustiveSearch.Best(of);
        }

        Assert.Equal(tried, found, 6);
    }

    [Fact]
    public void DeferredAcceptance_WithEverybodyThere_LeavesNobodyToComplain() =>
        Prop.ForAll(SomeEvents.WithEverybodyThere, of => of.Rules.Tables is not null || Modes.Skip(1).All(mode =>
            BlockingPairs.Of(TimetableMaker.Make(of, mode).Timetable).Count == 0)).QuickCheckThrowOnFailure();

    [Fact]
    public void DeferredAcceptance_SuitsTheSideThatProposes() =>
        Prop.ForAll(SomeEvents.WithEverybodyThere, of =>
        {
            var single = new MeetingEvent(of.Organizations, of.People, of.Slots, of.Wishes, of.Rules with { MostPerOrganization = 1, MostPerPerson = 1 });
            double Liking(bool organizationsPropose) => DeferredAcceptance.Pairs(single, organizationsPropose).Sum(x => of.Wishes[x].OfPerson);
            return Liking(false) >= Liking(true) - 1e-9;
        }).QuickCheckThrowOnFailure();
}
