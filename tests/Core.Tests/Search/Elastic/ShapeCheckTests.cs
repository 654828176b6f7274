namespace SetagayaPort.Core.Tests.Search.Elastic;

public sealed class ShapeCheckTests
{
    [Theory]
    [InlineData("POST", "/x/_search", "", """{"query":{"bool":{"filter":[{"term":{"a":{"value":1}}}]}}}""", true)]
    [InlineData("POST", "/x/_search", "", """{"query":{"bool":{"filters":[]}}}""", false)]
    [InlineData("POST", "/x/_search", "", """{"query":{"bool":{"filter":[{"term":{"a":{"val":1}}}]}}}""", false)]
    [InlineData("POST", "/x/_search", "", """{"sort":[{"a":{"order":"up"}}]}""", false)]
    [InlineData("POST", "/x/_search", "allow_partial", "{}", false)]
    [InlineData("GET", "/x/_bulk", "", "", false)]
    [InlineData("POST", "/x/_bulk", "require_alias", "{\"delete\":{\"_id\":\"1\",\"version\":2,\"version_type\":\"external\"}}\n", true)]
    [InlineData("POST", "/x/_bulk", "require_alias", "{\"delete\":{\"_id\":\"1\",\"version_typ\":\"external\"}}\n", false)]
    [InlineData("PUT", "/x", "", """{"mappings":{"properties":{"a":{"type":"keyword","indexed":false}}}}""", false)]
    public void Request_IsHeldAgainstTheSpecification(string method, string path, string parameter, string body, bool fits) =>
        Assert.Equal(fits, new ShapeCheck().Problems(method, path, parameter.Length == 0 ? [] : [parameter], body).Count == 0);
}
