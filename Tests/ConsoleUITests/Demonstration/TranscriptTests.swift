import KonaplateSandbox
import MemberDesk
import TerminalKit
import Testing
import Wording

@testable import ConsoleUI

struct TranscriptTests {
    @Test func `a transcript has screens and exchanges, and fetches nothing`() async throws {
        let scene = try #require(try PlayedScene.builtIn().first { $0.number == 3 })
        try await SceneTheatre.with { theatre in
            let recording = try await theatre.record([scene])
            let records = theatre.server.requests.compactMap { WireRecord($0.json) }
            let entries = recording.entries[3] ?? []
            #expect(entries.count == 6)
            let exchanges = entries.map { entry in
                let record = records.last { $0.correlationID == entry.correlationID }
                return Transcript.Exchange(
                    entry: entry, record: record,
                    curl: record?.curl(server: "http://127.0.0.1:1", accessKey: theatre.server.connection.accessKey))
            }
            #expect(exchanges.allSatisfy { $0.record != nil })
            var page = Transcript(
                recording, exchanges: [3: exchanges], language: .english, theme: try SceneTheatre.theme(),
                codes: .builtIn)
            let html = page.html()
            #expect(html.components(of: "<svg class=\"screen\"") == recording.markers.count)
            #expect(html.components(of: "<details>") == entries.count)
            for part in ["Encrypted key", "A128GCM", "How the token is made", "curl -sS", "X-KM-Tran-Token: KMV1:"] {
                #expect(html.contains(part), "\(part)")
            }
            for fetched in ["src=", "href=\"http", "@import", "url(", "<script", "<link"] {
                #expect(!html.contains(fetched), "\(fetched)")
            }
            // Neither the whole name nor the whole account number, decrypted or not.
            #expect(!html.contains("100333888888"))
            #expect(html.contains("100333888***"))
        }
    }

    @Test func `what came over the wire is no markup`() {
        #expect(
            Markup.escaped("<script>alert('\"&\u{1B}[31m\u{202E}")
                == "&lt;script&gt;alert(&#39;&quot;&amp;␛[31m&lt;U+202E&gt;".replacing("&lt;U", with: "<U").replacing(
                    "E&gt;", with: "E>"))
    }
}

extension String {
    /// How often a text is in it.
    fileprivate func components(of text: String) -> Int { ranges(of: text).count }
}
