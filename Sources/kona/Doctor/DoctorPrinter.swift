import TerminalKit
import Wording

/// Prints a report for people: a word before everything that is not as it should be, and what to do below it.
struct DoctorPrinter {
    let language: Language
    private let policy = WidthPolicy.narrow

    func print(_ report: DoctorReport) {
        for section in report.sections {
            StandardOutput.print(section.title[language])
            let width = section.lines.map { policy.columns(of: $0.title[language]) }.max() ?? 0
            for line in section.lines {
                let title = policy.padded(line.title[language], to: width)
                StandardOutput.print("  \(mark(line.level)) \(title)  \(line.value[language])")
                if let advice = line.advice {
                    for text in policy.wrapped(advice[language], to: 72) { StandardOutput.print("      \(text)") }
                }
            }
            if section.id == "characters" {
                for text in WidthRuler.lines(language) { StandardOutput.print("      \(text)") }
            }
        }
        StandardOutput.print((report.status == .done ? Phrase.allWell : .notAllWell)[language])
    }

    /// Plain signs of one column, whatever the terminal makes of others.
    private func mark(_ level: DoctorReport.Level) -> String {
        switch level {
        case .fine: " "
        case .note: "-"
        case .problem: "!"
        }
    }
}

extension Phrase {
    fileprivate static let allWell = Phrase("문제가 없습니다.", "All is well.")
    fileprivate static let notAllWell = Phrase(
        "!로 표시한 항목을 사용할 수 없습니다.", "What is marked with ! cannot be used.")
}
