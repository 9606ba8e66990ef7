package import TerminalKit

extension SceneRecording {
    /// How long each picture of the animation stays.
    private static let stay = 4

    /// The recording as an SVG that shows what came of each caption, one after the other, for ever.
    ///
    /// Rows that are the same in several pictures are in it once.
    package func picture(theme: Theme) -> String {
        var drawing = FrameDrawing(theme: theme)
        var names: [String: Int] = [:]
        var rows: [String] = []
        let frames = captioned.map { _, frame in
            (0..<size.rows).compactMap { number -> (row: Int, name: Int)? in
                let text = drawing.row(frame.row(number))
                guard !text.isEmpty else { return nil }
                if names[text] == nil {
                    names[text] = rows.count
                    rows.append(text)
                }
                return names[text].map { (number, $0) }
            }
        }
        let (width, height) = FrameDrawing.extent(size)
        var lines = [
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(width) \(height)\" width=\"\(width)\" height=\"\(height)\">",
            "<style>", drawing.styleSheet,
        ]
        lines += Self.animation(frames.count)
        lines += ["</style>", "<rect width=\"100%\" height=\"100%\" fill=\"\(FrameDrawing.background)\"/>", "<defs>"]
        lines += rows.enumerated().map { "<g id=\"r\($0)\">\($1)</g>" }
        lines.append("</defs>")
        for (index, frame) in frames.enumerated() {
            lines.append("<g class=\"f\" id=\"f\(index)\">")
            lines += frame.map { row, name in
                "<use href=\"#r\(name)\" y=\"\(Int(Double(row) * FrameDrawing.rowHeight))\"/>"
            }
            lines.append("</g>")
        }
        return (lines + ["</svg>"]).joined(separator: "\n") + "\n"
    }

    /// One picture after the other; where nothing moves, the first is shown.
    private static func animation(_ count: Int) -> [String] {
        guard count > 1 else { return [] }
        let seconds = count * stay
        func percent(_ index: Int) -> String {
            let thousandths = index * 100_000 / count
            let fraction = String(thousandths % 1000 + 1000).dropFirst()
            return "\(thousandths / 1000).\(fraction)%"
        }
        return [".f{visibility:hidden;animation:\(seconds)s step-end infinite}", "#f0{visibility:visible}"]
            + (0..<count).flatMap { index -> [String] in
                let before = index == 0 ? "" : "0%{visibility:hidden}"
                let after = index == count - 1 ? "" : "\(percent(index + 1)){visibility:hidden}"
                return [
                    "#f\(index){animation-name:k\(index)}",
                    "@keyframes k\(index){\(before)\(percent(index)){visibility:visible}\(after)}",
                ]
            }
    }
}
