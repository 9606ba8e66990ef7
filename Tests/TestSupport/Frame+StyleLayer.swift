package import TerminalKit

extension Frame {
    /// The meaning of every cell as one letter each, followed by what the letters stand for; `.` is the default.
    package var styleLayer: String {
        let alphabet = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
        var letters: [StyleName: Character] = [.default: "."]
        var legend: [String] = []
        let lines = (0..<size.rows).map { number in
            String(
                row(number).map { cell in
                    if let letter = letters[cell.style] { return letter }
                    let letter = letters.count <= alphabet.count ? alphabet[letters.count - 1] : "?"
                    letters[cell.style] = letter
                    legend.append("\(letter) \(cell.style.rawValue)")
                    return letter
                })
        }
        return (lines + legend).joined(separator: "\n")
    }
}
