using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SetagayaPort.Testing;

namespace SetagayaPort.Web.Tests.Infrastructure;

/// <summary>Every route of the API stands in this table with whom it serves; a route without a row fails the build.</summary>
[Collection(nameof(SouthTown))]
public sealed partial class RouteTests(PortApp app)
{
    private enum For
    {
        /// <summary>Anybody, signed in or not.</summary>
        Everyone,

        /// <summary>Signed in; a guest gets 401.</summary>
        Members,

        /// <summary>Coordinators; a guest gets 401, a member 403.</summary>
        Coordinators,

        /// <summary>Administrators; a guest gets 401, a member and a coordinator 403.</summary>
        Administrators,
    }

    private static readonly Dictionary<string, For> Table = new(StringComparer.Ordinal)
    {
        ["POST auth/login"] = For.Everyone,
        ["POST auth/refresh"] = For.Everyone,
        ["POST auth/register"] = For.Everyone,
        ["POST mail/incoming"] = For.Everyone,
        ["POST takeover"] = For.Everyone,
        ["GET listings/{id:guid}"] = For.Everyone,
        ["GET search"] = For.Everyone,
        ["GET search/map"] = For.Everyone,
        ["GET search/suggest"] = For.Everyone,
        ["GET me"] = For.Members,
        ["PATCH me"] = For.Members,
        ["GET me/listings"] = For.Members,
        ["GET me/assistance"] = For.Members,
        ["POST me/assistance/confirm"] = For.Members,
        ["POST me/assistance/withdraw"] = For.Members,
        ["POST me/assistance/listings/{id:guid}/confirm"] = For.Members,
        ["GET assisted-accounts"] = For.Coordinators,
        ["POST assisted-accounts"] = For.Coordinators,
        ["GET assisted-accounts/{id:guid}"] = For.Coordinators,
        ["POST assisted-accounts/{id:guid}/code"] = For.Coordinators,
        ["POST assisted-accounts/{id:guid}/listings"] = For.Coordinators,
        ["POST assisted-accounts/{id:guid}/answers"] = For.Coordinators,
        ["POST assisted-accounts/{id:guid}/withdraw"] = For.Coordinators,
        ["GET me/notification-settings"] = For.Members,
        ["PUT me/notification-settings"] = For.Members,
        ["GET me/devices"] = For.Members,
        ["POST me/devices"] = For.Members,
        ["PUT me/devices/this"] = For.Members,
        ["DELETE me/devices/{id:guid}"] = For.Members,
        ["POST me/devices/{id:guid}/test"] = For.Members,
        ["GET notifications"] = For.Members,
        ["PUT notifications/read"] = For.Members,
        ["POST organizations"] = For.Members,
        ["GET organizations/{id:guid}"] = For.Members,
        ["PUT organizations/{id:guid}"] = For.Members,
        ["PUT organizations/{id:guid}/ethical-supporter"] = For.Members,
        ["GET organizations/{id:guid}/members"] = For.Members,
        ["PUT organizations/{id:guid}/members"] = For.Members,
        ["DELETE organizations/{id:guid}/members/{account:guid}"] = For.Members,
        ["POST listings"] = For.Members,
        ["PUT listings/{id:guid}"] = For.Members,
        ["DELETE listings/{id:guid}"] = For.Members,
        ["GET listings/{id:guid}/findings"] = For.Members,
        ["POST listings/{id:guid}/publish"] = For.Members,
        ["POST listings/{id:guid}/pause"] = For.Members,
        ["POST listings/{id:guid}/renew"] = For.Members,
        ["POST listings/{id:guid}/close"] = For.Members,
        ["GET listings/{id:guid}/questions"] = For.Everyone,
        ["POST listings/{id:guid}/questions"] = For.Members,
        ["POST listings/{id:guid}/questions/{questionId:guid}/answer"] = For.Members,
        ["POST listings/{id:guid}/questions/{questionId:guid}/decline"] = For.Members,
        ["DELETE listings/{id:guid}/questions/{questionId:guid}"] = For.Members,
        ["GET listings/{id:guid}/supports"] = For.Everyone,
        ["POST listings/{id:guid}/supports"] = For.Members,
        ["DELETE listings/{id:guid}/supports/{supportId:guid}"] = For.Members,
        ["POST listings/{id:guid}/supports/{supportId:guid}/accept"] = For.Members,
        ["POST listings/{id:guid}/supports/{supportId:guid}/thank"] = For.Members,
        ["PUT listings/{id:guid}/supports/{supportId:guid}/role"] = For.Members,
        ["POST listings/{id:guid}/roles"] = For.Members,
        ["PUT listings/{id:guid}/roles/{roleId:guid}"] = For.Members,
        ["DELETE listings/{id:guid}/roles/{roleId:guid}"] = For.Members,
        ["GET listings/{id:guid}/updates"] = For.Everyone,
        ["POST listings/{id:guid}/updates"] = For.Members,
        ["PUT listings/{id:guid}/updates/{updateId:guid}"] = For.Members,
        ["DELETE listings/{id:guid}/updates/{updateId:guid}"] = For.Members,
        ["GET listings/{id:guid}/outcome"] = For.Everyone,
        ["PUT listings/{id:guid}/outcome"] = For.Members,
        ["DELETE listings/{id:guid}/outcome"] = For.Members,
        ["GET listings/{id:guid}/matches"] = For.Members,
        ["POST matches/{id:guid}/feedback"] = For.Members,
        ["GET introductions"] = For.Members,
        ["POST introductions"] = For.Members,
        ["GET introductions/{id:guid}"] = For.Members,
        ["POST introductions/{id:guid}/accept"] = For.Members,
        ["POST introductions/{id:guid}/decline"] = For.Members,
        ["POST introductions/{id:guid}/steps"] = For.Members,
        ["POST introductions/{id:guid}/outcome"] = For.Members,
        ["POST introductions/{id:guid}/objection"] = For.Members,
        ["POST introductions/{id:guid}/disclose"] = For.Members,
        ["POST introductions/{id:guid}/nda"] = For.Members,
        ["GET introductions/{id:guid}/nda"] = For.Members,
        ["POST introductions/{id:guid}/hold"] = For.Members,
        ["POST introductions/{id:guid}/resume"] = For.Members,
        ["POST introductions/{id:guid}/stop"] = For.Members,
        ["GET listings/{id:guid}/anonymity"] = For.Members,
        ["GET listings/{id:guid}/files"] = For.Members,
        ["POST listings/{id:guid}/files"] = For.Members,
        ["DELETE files/{id:guid}"] = For.Members,
        ["GET files/{id:guid}/content"] = For.Members,
        ["GET introductions/{id:guid}/files"] = For.Members,
        ["PUT introductions/{id:guid}/files/{file:guid}"] = For.Members,
        ["DELETE introductions/{id:guid}/files/{file:guid}"] = For.Members,
        ["GET introductions/{id:guid}/files/{file:guid}/content"] = For.Members,
        ["GET introductions/{id:guid}/terms"] = For.Members,
        ["POST introductions/{id:guid}/terms"] = For.Members,
        ["GET terms/{id:guid}"] = For.Members,
        ["GET terms/{id:guid}/pdf"] = For.Members,
        ["POST terms/{id:guid}/acknowledge"] = For.Members,
        ["POST terms/{id:guid}/changes"] = For.Members,
        ["GET listings/{id:guid}/guideline"] = For.Members,
        ["PUT listings/{id:guid}/guideline"] = For.Members,
        ["GET stories"] = For.Everyone,
        ["GET listings/{id:guid}/story"] = For.Everyone,
        ["PUT listings/{id:guid}/story"] = For.Members,
        ["POST listings/{id:guid}/story/hide"] = For.Members,
        ["POST listings/{id:guid}/closure-support"] = For.Members,
        ["GET introductions/{id:guid}/viewings"] = For.Members,
        ["POST introductions/{id:guid}/viewings"] = For.Members,
        ["POST viewings/{id:guid}/accept"] = For.Members,
        ["POST viewings/{id:guid}/counter"] = For.Members,
        ["POST viewings/{id:guid}/move"] = For.Members,
        ["POST viewings/{id:guid}/decline"] = For.Members,
        ["POST viewings/{id:guid}/cancel"] = For.Members,
        ["POST viewings/{id:guid}/address"] = For.Members,
        ["GET viewings/{id:guid}/calendar"] = For.Members,
        ["GET introductions/{id:guid}/agent"] = For.Members,
        ["POST introductions/{id:guid}/agent"] = For.Members,
        ["GET introductions/{id:guid}/fit-out"] = For.Members,
        ["POST introductions/{id:guid}/fit-out"] = For.Members,
        ["PUT introductions/{id:guid}/fit-out"] = For.Members,
        ["POST introductions/{id:guid}/fit-out/invite"] = For.Members,
        ["POST introductions/{id:guid}/fit-out/accept"] = For.Members,
        ["POST introductions/{id:guid}/fit-out/decline"] = For.Members,
        ["POST introductions/{id:guid}/fit-out/remove"] = For.Members,
        ["POST introductions/{id:guid}/fit-out/consent"] = For.Members,
        ["POST introductions/{id:guid}/fit-out/withdraw"] = For.Members,
        ["POST introductions/{id:guid}/fit-out/spoken"] = For.Members,
        ["GET introductions/{id:guid}/fit-out/sheet"] = For.Members,
        ["GET agents"] = For.Members,
        ["POST agents/{id:guid}/consent"] = For.Members,
        ["POST agents/{id:guid}/accept"] = For.Members,
        ["POST agents/{id:guid}/decline"] = For.Members,
        ["POST agents/{id:guid}/remove"] = For.Members,
        ["GET conversations"] = For.Members,
        ["GET conversations/{id:guid}"] = For.Members,
        ["GET conversations/{id:guid}/events"] = For.Members,
        ["GET conversations/{id:guid}/messages"] = For.Members,
        ["POST conversations/{id:guid}/messages"] = For.Members,
        ["PATCH conversations/{id:guid}/messages/{number:long}"] = For.Members,
        ["DELETE conversations/{id:guid}/messages/{number:long}"] = For.Members,
        ["GET conversations/{id:guid}/search"] = For.Members,
        ["GET conversations/{id:guid}/export"] = For.Members,
        ["GET conversations/{id:guid}/export/pdf"] = For.Members,
        ["POST conversations/{id:guid}/attachments"] = For.Members,
        ["GET conversations/{id:guid}/attachments/{attachment:guid}"] = For.Members,
        ["DELETE conversations/{id:guid}/attachments/{attachment:guid}"] = For.Members,
        ["GET conversations/rooms/candidates"] = For.Members,
        ["POST conversations/rooms"] = For.Members,
        ["PATCH conversations/{id:guid}"] = For.Members,
        ["POST conversations/{id:guid}/owner"] = For.Members,
        ["POST conversations/{id:guid}/leave"] = For.Members,
        ["POST conversations/{id:guid}/close"] = For.Members,
        ["DELETE conversations/{id:guid}/members/{userId:guid}"] = For.Members,
        ["GET conversations/{id:guid}/words"] = For.Members,
        ["GET conversations/{id:guid}/candidates"] = For.Members,
        ["GET conversations/{id:guid}/invitations"] = For.Members,
        ["POST conversations/{id:guid}/invitations"] = For.Members,
        ["DELETE conversations/{id:guid}/invitations/{invitation:guid}"] = For.Members,
        ["GET conversations/invitations"] = For.Members,
        ["POST conversations/invitations/{invitation:guid}/accept"] = For.Members,
        ["POST conversations/invitations/{invitation:guid}/decline"] = For.Members,
        ["PUT conversations/{id:guid}/notices"] = For.Members,
        ["PUT conversations/{id:guid}/read"] = For.Members,
        ["POST conversations/{id:guid}/report"] = For.Members,
        ["GET me/reports"] = For.Members,
        ["GET reports"] = For.Coordinators,
        ["GET reports/{id:guid}"] = For.Coordinators,
        ["POST reports/{id:guid}/decision"] = For.Coordinators,
        ["POST reports/{id:guid}/appeal-decision"] = For.Coordinators,
        ["POST appeals/{token}"] = For.Everyone,
        ["GET sync"] = For.Members,
        ["POST blocks"] = For.Members,
        ["DELETE blocks/{userId:guid}"] = For.Members,
        ["GET my-shops"] = For.Members,
        ["POST my-shops"] = For.Members,
        ["GET my-shops/{id:guid}"] = For.Members,
        ["PUT my-shops/{id:guid}"] = For.Members,
        ["DELETE my-shops/{id:guid}"] = For.Members,
        ["GET my-shops/{id:guid}/consents"] = For.Members,
        ["PUT my-shops/{id:guid}/coordinators"] = For.Members,
        ["GET my-shops/{id:guid}/faces"] = For.Members,
        ["POST my-shops/{id:guid}/faces"] = For.Members,
        ["POST my-shops/{id:guid}/faces/{listing:guid}/apply"] = For.Members,
        ["POST my-shops/{id:guid}/faces/{listing:guid}/keep"] = For.Members,
        ["GET my-shops/{id:guid}/closing"] = For.Members,
        ["PUT my-shops/{id:guid}/closing"] = For.Members,
        ["POST my-shops/{id:guid}/closing/steps"] = For.Members,
        ["POST my-shops/{id:guid}/closing/faces"] = For.Members,
        ["GET events"] = For.Coordinators,
        ["POST events"] = For.Coordinators,
        ["GET events/{id:guid}"] = For.Coordinators,
        ["PUT events/{id:guid}"] = For.Coordinators,
        ["DELETE events/{id:guid}"] = For.Coordinators,
        ["POST events/{id:guid}/participants"] = For.Coordinators,
        ["PUT events/{id:guid}/participants/{participant:guid}"] = For.Coordinators,
        ["DELETE events/{id:guid}/participants/{participant:guid}"] = For.Coordinators,
        ["POST events/{id:guid}/timetable"] = For.Coordinators,
        ["DELETE events/{id:guid}/timetable"] = For.Coordinators,
        ["POST events/{id:guid}/repair"] = For.Coordinators,
        ["POST events/{id:guid}/announce"] = For.Coordinators,
        ["GET me/events/{id:guid}"] = For.Members,
        ["GET jobs"] = For.Administrators,
        ["POST jobs/outbox/{id:long}/retry"] = For.Administrators,
        ["DELETE jobs/outbox/{id:long}"] = For.Administrators,
        ["GET saved-searches"] = For.Members,
        ["POST saved-searches"] = For.Members,
        ["PATCH saved-searches/{id:guid}"] = For.Members,
        ["DELETE saved-searches/{id:guid}"] = For.Members,
    };

    [Fact]
    public void Every_route_has_its_row_and_every_row_its_route() => Assert.Equal(Table.Keys.Order(StringComparer.Ordinal), Routes().Order(StringComparer.Ordinal));

    [Fact]
    public async Task A_guest_meets_401_on_every_route_for_members_and_on_no_other()
    {
        var guest = app.Guest();
        foreach (var (route, serves) in Table)
        {
            var (method, path) = (route.Split(' ')[0], Filled(route.Split(' ')[1]));

            var answer = await guest.SendAsync(new HttpMethod(method), path, method is "GET" or "DELETE" ? null : new { });

            if (serves != For.Everyone)
                Assert.True(answer.Status == HttpStatusCode.Unauthorized && answer.Code == "auth.required", $"{route} answers a guest with {answer.Status} {answer.Code}.");
            else
                Assert.True(answer.Code != "auth.required" && (int)answer.Status < 500, $"{route} answers a guest with {answer.Status} {answer.Code}.");
        }
    }

    [Fact]
    public async Task A_member_meets_404_or_400_and_never_a_defect_on_ids_that_do_not_exist()
    {
        var member = await app.JoinAsync();
        foreach (var route in Table.Where(x => x.Key.Contains('{') && x.Value is (For.Everyone or For.Members)).Select(x => x.Key))
        {
            var (method, path) = (route.Split(' ')[0], Filled(route.Split(' ')[1]));

            var answer = await member.SendAsync(new HttpMethod(method), path, method is "GET" or "DELETE" ? null : new { });

            Assert.True(answer.Status is HttpStatusCode.NotFound or HttpStatusCode.BadRequest, $"{route} answers with {answer.Status} {answer.Text}.");
            Assert.NotNull(answer.Code);
        }
    }

    [Fact]
    public async Task A_member_meets_403_on_every_route_for_coordinators()
    {
        var member = await app.JoinAsync();
        foreach (var route in Table.Where(x => x.Value is For.Coordinators or For.Administrators).Select(x => x.Key))
        {
            var (method, path) = (route.Split(' ')[0], Filled(route.Split(' ')[1]));

            var answer = await member.SendAsync(new HttpMethod(method), path, method is "GET" or "DELETE" ? null : new { });

            Assert.True(answer.Status == HttpStatusCode.Forbidden, $"{route} answers a member with {answer.Status} {answer.Text}.");
        }
    }

    [Fact]
    public async Task What_the_api_does_not_know_is_a_problem_not_a_page()
    {
        var answer = (await app.Guest().GetAsync("nothing/here")).Is(HttpStatusCode.NotFound, "notFound");

        Assert.Equal(404, answer["status"].GetValue<int>());
    }

    private IEnumerable<string> Routes() =>
        from endpoint in app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        let path = endpoint.RoutePattern.RawText!.TrimStart('/')
        where path.StartsWith("api/v1", StringComparison.Ordinal)
        from method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods
        select $"{method} {path["api/v1/".Length..].TrimEnd('/')}";

    /// <summary>The path with ids that do not exist.</summary>
    private static string Filled(string path) =>
        Parameter().Replace(path, x => x.Groups["type"].Value == "long" ? "1" : Guid.CreateVersion7().ToString());

    [GeneratedRegex("\\{[a-zA-Z]+:(?<type>[a-z]+)\\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Parameter();
}
