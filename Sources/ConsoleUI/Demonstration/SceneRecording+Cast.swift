import StrictText
package import TerminalKit
package import Wording

extension SceneRecording {
    /// The recording as asciicast v2, with a marker for every caption; nothing in it depends on when it was made.
    package func cast(title: String, theme: Theme, language: Language) -> String {
        let header = JSON.object([
            .init("version", .number("2")), .init("width", .number("\(size.columns)")),
            .init("height", .number("\(size.rows)")), .init("title", .string(title)),
            .init("env", .object([.init("TERM", .string("xterm-256color"))])),
        ])
        var lines = [header.text]
        var painter = Painter(depth: .indexed256)
        var canvas = SequenceCanvas()
        var rest = markers[...]
        for picture in pictures {
            while let marker = rest.first, marker.time <= picture.time {
                lines.append(Self.event(marker.time, "m", marker.caption[language]))
                rest.removeFirst()
            }
            painter.paint(picture.frame, theme: theme, on: &canvas)
            lines.append(Self.event(picture.time, "o", canvas.take()))
        }
        for marker in rest { lines.append(Self.event(marker.time, "m", marker.caption[language])) }
        // Players end with the last event; the last picture is there to be seen.
        lines.append(Self.event(duration, "o", ""))
        return lines.joined(separator: "\n") + "\n"
    }

    private static func event(_ time: Duration, _ kind: String, _ data: String) -> String {
        let milliseconds = time.components.seconds * 1000 + time.components.attoseconds / 1_000_000_000_000_000
        let fraction = String(milliseconds % 1000 + 1000).dropFirst()
        return "[\(milliseconds / 1000).\(fraction),\(JSON.string(kind).text),\(JSON.string(data).text)]"
    }
}
