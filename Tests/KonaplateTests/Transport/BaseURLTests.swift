import Konaplate
import Testing

struct BaseURLTests {
    @Test(
        "reads the parts",
        arguments: [
            ("https://sandbox.konaplate.com/open-api", "sandbox.konaplate.com", 443, "/open-api"),
            ("https://Host.Example:8443", "host.example", 8443, ""),
            ("http://127.0.0.1:40123/open-api/", "127.0.0.1", 40_123, "/open-api"),
            ("http://localhost/", "localhost", 80, ""),
            ("http://[::1]:8080/a/b", "::1", 8080, "/a/b"),
            ("https://[0:0:0:0:0:0:0:1]", "::1", 443, ""),
        ])
    func reads(text: String, host: String, port: Int, path: String) throws {
        let url = try BaseURL(text: text)
        #expect(url.host == host)
        #expect(url.port == port)
        #expect(url.path == path)
    }

    @Test(
        "refuses",
        arguments: [
            "", "konaplate.com", "ftp://a", "https://", "https:///open-api", "https://a b", "https://a/\n",
            "https://김.kr",
            "https://user@a", "https://user:pw@a", "https://a?x", "https://a#x", "https://a\\b", "https://a:",
            "https://a:0",
            "https://a:65536", "https://a:+1", "https://a:1:2", "https://a.", "https://a..b", "https://.a",
            "https://[::1",
            "https://::1", "https://[::1]x", "https://[a]", "https://127.1", "https://127.0.0.256",
            "https://0x7f.0.0.1",
        ])
    func refuses(text: String) {
        #expect(throws: BaseURL.Malformed.self) { try BaseURL(text: text) }
    }

    @Test(
        "says what is wrong with a path",
        arguments: [
            ("https://a/%zz", "%"), ("https://a/%41", "%"), ("https://a/x%", "%"), ("https://a/%2e%2e/b", "%"),
            ("https://a/[x]", ": ["), ("https://a/x|y", ": |"), ("https://a/{x}", ": {"), ("https://a/\"x", ": \""),
            ("https://a/^", ": ^"), ("https://a/`", ": `"), ("https://a/<x>", ": <"), ("https://a//open-api", "//"),
            ("https://a/x//y", "//"), ("https://a//", "//"), ("https://a/..", ".."), ("https://a/x/../y", ".."),
            ("https://a/./x", ". or .."), ("https://a/x y", "spaces"), (" https://a", "spaces"),
        ])
    func refusesPath(text: String, reason: String) throws {
        let error = try #require(throws: BaseURL.Malformed.self) { try BaseURL(text: text) }
        #expect(error.description.contains(reason))
    }

    @Test(
        "knows this machine",
        arguments: [
            ("http://localhost", true), ("http://127.0.0.1", true), ("http://127.255.3.4:1", true),
            ("http://[::1]", true), ("http://[::ffff:127.0.0.1]", true),
            ("http://127.0.0.1.example.com", false), ("http://localhost.example.com", false),
            ("http://128.0.0.1", false),
            ("http://[::2]", false), ("http://0.0.0.0", false), ("http://127.example.com", false),
        ])
    func loopback(text: String, isLoopback: Bool) throws {
        #expect(try BaseURL(text: text).isLoopback == isLoopback)
    }

    @Test("prints what it read", arguments: ["https://a.kr/open-api", "http://[::1]:8080", "https://a.kr:8443/x"])
    func prints(text: String) throws {
        #expect(try BaseURL(text: text).description == text)
    }

    @Test(
        "has one spelling for one endpoint",
        arguments: [
            ("HTTPS://API.Example.com:443/open-api/", "https://api.example.com/open-api"),
            ("https://api.example.com:8443/open-api", "https://api.example.com:8443/open-api"),
            ("http://127.0.0.1:8080/open-api", "http://localhost:8080/open-api"),
            ("http://127.1.2.3:8080/open-api", "http://localhost:8080/open-api"),
            ("http://LOCALHOST:8080/open-api/", "http://localhost:8080/open-api"),
            ("http://[0:0:0:0:0:0:0:1]:8080/open-api", "http://localhost:8080/open-api"),
            ("http://[::ffff:127.0.0.1]:80", "http://localhost"),
            ("http://[2001:DB8:0::1]", "http://[2001:db8::1]"),
        ])
    func canonical(text: String, canonical: String) throws {
        #expect(try BaseURL(text: text).canonical == canonical)
    }
}
