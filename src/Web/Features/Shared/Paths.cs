using SetagayaPort.Core.Reports;

namespace SetagayaPort.Web.Features.Shared;

/// <summary>Addresses of pages that more than one page links to.</summary>
public static class Paths
{
    public const string Home = "/";
    public const string Search = "/search";
    public const string SearchMap = Search + "/map";
    public const string SavedSearches = "/saved-searches";
    public const string Login = "/login";
    public const string Logout = "/logout";
    public const string Register = "/register";
    public const string Me = "/home";
    public const string MyListings = "/listings/mine";
    public const string NewListing = "/listings/new";
    public const string NewOrganization = "/organizations/new";
    public const string Account = "/account";
    public const string MailAddress = Account + "/mail";
    public const string Devices = Account + "/devices";
    public const string Matches = "/matches";
    public const string Introductions = "/introductions";
    public const string Conversations = "/messages";
    public const string Jobs = "/desk/jobs";
    public const string Notifications = "/notifications";
    public const string Projects = "/projects";
    public const string Stories = "/stories";
    public const string MyShops = "/my-shops";
    public const string NewShop = MyShops + "/new";
    public const string Desk = "/desk";
    public const string About = "/about";
    public const string First = "/first";
    public const string Easy = "/easy";
    public const string Contact = "/contact";
    public const string Privacy = "/privacy";
    public const string Terms = "/terms";
    public const string Rules = "/rules";
    public const string PaymentDate = "/tools/payment-date";
    public const string Accessibility = "/accessibility";

    /// <summary>How two listings come to their numbers, for coordinators.</summary>
    public static string Pair(Guid one, Guid other) => $"{Desk}/pairs/{one}/{other}";

    public const string Learning = Desk + "/learning";
    public const string Assisted = Desk + "/assisted";
    public const string NewAssisted = Assisted + "/new";
    public const string Takeover = "/takeover";
    public const string MyAssistance = "/account/assistance";

    public static string AssistedPerson(Guid account) => $"{Assisted}/{account}";

    public static string Letter(Guid account) => $"{Assisted}/{account}/letter";

    /// <summary>A record of a shop and its four faces.</summary>
    public static string MyShop(Guid id) => $"{MyShops}/{id}";

    public static string EditShop(Guid id) => $"{MyShops}/{id}/edit";

    public static string DeleteShop(Guid id) => $"{MyShops}/{id}/delete";

    /// <summary>The plan of its closing.</summary>
    public static string Closing(Guid id) => $"{MyShops}/{id}/closing";

    public static string Market(string market) => $"/markets/{market}";

    /// <summary>What one saved search found.</summary>
    public static string SavedSearch(Guid id) => $"{SavedSearches}/{id}";

    /// <summary>Where its name and its alert are changed.</summary>
    public static string EditSavedSearch(Guid id) => $"{SavedSearches}/{id}/edit";

    /// <summary>The form of a new listing of one side.</summary>
    public static string New(string market, string side) => $"{NewListing}?market={market}&side={side}";

    public static string Listing(Guid id) => $"/listings/{id}";

    /// <summary>The sheet of paper of a listing, where its kind has one.</summary>
    public static string ListingSheet(Guid id) => $"/listings/{id}/sheet";

    public static string EditListing(Guid id) => $"/listings/{id}/edit";

    public static string RenewListing(Guid id) => $"/listings/{id}/renew";

    public static string CloseListing(Guid id) => $"/listings/{id}/close";

    public static string DeleteListing(Guid id) => $"/listings/{id}/delete";

    /// <summary>What an owner makes sure of before handing a business on.</summary>
    public static string Guideline(Guid listing) => $"/listings/{listing}/guideline";

    /// <summary>A shop told by its name, for everybody.</summary>
    public static string Story(Guid listing) => $"{Stories}/{listing}";

    /// <summary>Where its owner writes it.</summary>
    public static string EditStory(Guid listing) => $"/listings/{listing}/story";

    public static string ListingFiles(Guid id) => $"/listings/{id}/files";

    public static string ListingMatches(Guid id) => $"/listings/{id}/matches";

    public static string Questions(Guid listing) => $"/listings/{listing}/questions";

    public static string Updates(Guid listing) => $"/listings/{listing}/updates";

    public static string Outcome(Guid listing) => $"{Projects}/{listing}/outcome";

    public static string Supports(Guid listing) => $"/listings/{listing}/supports";

    public static string Organization(Guid id) => $"/organizations/{id}";

    public static string Introduction(Guid id) => $"{Introductions}/{id}";

    public static string Promise(Guid introduction) => $"{Introductions}/{introduction}/promise";

    /// <summary>A file that is open to the candidate.</summary>
    public static string IntroductionFile(Guid introduction, Guid file) => $"{Introductions}/{introduction}/files/{file}";

    /// <summary>The terms of a commission.</summary>
    public static string WorkTerms(Guid introduction) => $"{Introductions}/{introduction}/terms";
    public static string Viewings(Guid introduction) => $"{Introductions}/{introduction}/viewings";

    /// <summary>The consent of three to taking over furnished premises.</summary>
    public static string FitOut(Guid introduction) => $"{Introductions}/{introduction}/fit-out";

    public static string FitOutSheet(Guid introduction) => $"{FitOut(introduction)}/sheet";

    public static string Conversation(Guid id) => $"{Conversations}/{id}";

    /// <summary>Reports one has made, with their answers.</summary>
    public const string Reports = ReportLinks.Mine;

    /// <summary>The coordinators' queue of reports.</summary>
    public const string ReportQueue = ReportLinks.Queue;

    /// <summary>Where somebody of a conversation, or one message, is reported.</summary>
    public static string NewReport(Guid conversation, long? number = null) => $"{Conversation(conversation)}/report{(number is null ? "" : $"?number={number}")}";

    public static string Report(Guid id) => $"{ReportQueue}/{id}";

    /// <summary>Matching events, for coordinators.</summary>
    public const string Events = Desk + "/events";
    public const string NewEvent = Events + "/new";

    public static string Event(Guid id) => $"{Events}/{id}";

    public static string EditEvent(Guid id) => $"{Events}/{id}/edit";

    public static string EventParticipant(Guid id, Guid participant) => $"{Events}/{id}/participants/{participant}";

    public static string EventTimetable(Guid id) => $"{Events}/{id}/timetable";

    public static string EventSheet(Guid id) => $"{Events}/{id}/sheet";

    /// <summary>A participant's own timetable.</summary>
    public static string MyTimetable(Guid id) => $"/events/{id}/timetable";
}
