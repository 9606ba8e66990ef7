package import Konaplate
package import MemberDesk
package import TerminalKit
package import Wording

/// A demonstration on one page for a browser: what was said, what the screen showed, and what went over the wire.
///
/// Nothing in it is fetched from elsewhere. What came over the wire is escaped; plain bodies are masked as on the screen.
package struct Transcript {
    /// An exchange of a scene.
    package struct Exchange: Sendable {
        /// As the journal has it.
        package let entry: JournalEntry
        /// As the sandbox saw it.
        package let record: WireRecord?
        /// As a command.
        package let curl: Secret?

        /// Puts together what is known of an exchange.
        package init(entry: JournalEntry, record: WireRecord?, curl: Secret?) {
            self.entry = entry
            self.record = record
            self.curl = curl
        }
    }

    private let recording: SceneRecording
    private let exchanges: [Int: [Exchange]]
    private let language: Language
    private let codes: CodeDictionary
    private var drawing: FrameDrawing

    /// Makes a transcript of a recording.
    /// - Parameters:
    ///   - recording: What the scenes looked like.
    ///   - exchanges: What went over the wire, by the number of the scene.
    ///   - language: The language of every sentence.
    ///   - theme: How the screens look.
    ///   - codes: What response codes mean.
    package init(
        _ recording: SceneRecording, exchanges: [Int: [Exchange]], language: Language, theme: Theme,
        codes: CodeDictionary
    ) {
        self.recording = recording
        self.exchanges = exchanges
        self.language = language
        self.codes = codes
        drawing = FrameDrawing(theme: theme)
    }

    /// The page.
    package mutating func html() -> String {
        let scenes = recording.markers.reduce(into: [Scene]()) { scenes, marker in
            if scenes.last != marker.scene { scenes.append(marker.scene) }
        }
        var body: [String] = []
        for scene in scenes { body += section(scene) }
        let title = Markup.escaped(Phrase("kona 시연 기록", "Transcript of a kona demonstration")[language])
        let links = scenes.map { "<a href=\"#scene\($0.number)\">\(Markup.escaped(heading($0)))</a>" }
        return
            ([
                "<!DOCTYPE html>", "<html lang=\"\(language.rawValue)\">", "<head>", "<meta charset=\"utf-8\">",
                "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
                "<title>\(title)</title>", "<style>", Self.styleSheet, drawing.styleSheet, "</style>", "</head>",
                "<body>", "<h1>\(title)</h1>",
                "<p>\(Markup.escaped(Phrase.transcriptNote[language]))</p>",
                "<nav>\(links.joined(separator: " · "))</nav>",
            ] + body + ["</body>", "</html>"]).joined(separator: "\n") + "\n"
    }

    private func heading(_ scene: Scene) -> String {
        Phrase("장면 \(scene.number) \(scene.title.korean)", "Scene \(scene.number): \(scene.title.english)")[language]
    }

    private mutating func section(_ scene: Scene) -> [String] {
        var lines = ["<section id=\"scene\(scene.number)\">", "<h2>\(Markup.escaped(heading(scene)))</h2>"]
        for (marker, frame) in recording.captioned where marker.scene == scene {
            lines += [
                "<figure>", "<figcaption>\(Markup.escaped(marker.caption[language]))</figcaption>", screen(frame),
                "</figure>",
            ]
        }
        let exchanges = exchanges[scene.number] ?? []
        if !exchanges.isEmpty {
            lines.append("<h3>\(Markup.escaped(Phrase("통신", "What went over the wire")[language]))</h3>")
            lines += exchanges.flatMap { TranscriptExchange($0, language, codes).html }
        }
        return lines + ["</section>"]
    }

    private mutating func screen(_ frame: Frame) -> String {
        let (width, height) = FrameDrawing.extent(frame.size)
        var rows = ""
        for number in 0..<frame.size.rows {
            let row = drawing.row(frame.row(number))
            if !row.isEmpty {
                rows += "<g transform=\"translate(0 \(Int(Double(number) * FrameDrawing.rowHeight)))\">\(row)</g>"
            }
        }
        return
            "<svg class=\"screen\" role=\"img\" viewBox=\"0 0 \(width) \(height)\" width=\"\(width)\" height=\"\(height)\">"
            + rows + "</svg>"
    }

    private static let styleSheet = """
        body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#222;background:#fff}
        figure{margin:1.5rem 0}
        figcaption{font-weight:600;margin-bottom:.4rem}
        svg.screen{background:\(FrameDrawing.background);border-radius:6px;max-width:100%;height:auto}
        details{border:1px solid #ccc;border-radius:6px;margin:.5rem 0;padding:.4rem .8rem}
        summary{cursor:pointer;font-family:monospace}
        pre{background:#f5f5f5;padding:.6rem;overflow-x:auto;white-space:pre-wrap;overflow-wrap:anywhere}
        table{border-collapse:collapse;width:100%;font-size:.9rem}
        td{border:1px solid #ddd;padding:.2rem .5rem;text-align:left;vertical-align:top}
        td code{overflow-wrap:anywhere}
        .assumed{background:#fff3cd;border:1px solid #d6b656;border-radius:4px;padding:0 .4rem}
        .refused{color:#a00000}
        .unknown{color:#8a4b00}
        .success{color:#006b2d}
        """
}

extension Phrase {
    fileprivate static let transcriptNote = Phrase(
        "모든 회원은 가상의 인물이고, 키는 이 시연의 샌드박스에서만 쓰였습니다. 회원의 개인정보는 화면과 같이 가렸습니다.",
        "All members are fictitious, and the keys belonged to this demonstration's sandbox alone. Personal data is masked as on the screen."
    )
}
