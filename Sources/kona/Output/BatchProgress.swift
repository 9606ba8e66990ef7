import Konaplate
import MemberDesk
import Wording

/// How far a file has come: a line on the terminal that is drawn over while rows come in, and counts at the end.
struct BatchProgress {
    /// How often the line is drawn at most: nobody reads faster.
    private static let interval = Duration.milliseconds(100)

    /// What came of the rows.
    private(set) var summary = BatchSummary()
    /// When it began.
    let startedAt: Timestamp

    private let total: Int
    private let language: Language
    private let start = ContinuousClock.now
    private var drawnAt: ContinuousClock.Instant?
    private var words: [(phrase: Phrase, count: Int)] = []
    private var isShown = false

    init(of total: Int, _ language: Language) {
        self.total = total
        self.language = language
        startedAt = .now()
    }

    /// How long it has taken so far.
    var elapsed: Duration { ContinuousClock.now - start }

    /// Counts a row and prints it; the line does not stand in its way.
    mutating func print(_ line: BatchLine, _ printing: () -> Void) {
        // Where the results go elsewhere the line can stay until it is drawn anew.
        if StandardOutput.isTerminal { clear() }
        printing()
        summary.add(line)
        count(line.word)
        draw()
    }

    /// Takes the line away.
    mutating func clear() {
        guard isShown else { return }
        StandardError.replaceLine(with: nil)
        isShown = false
    }

    /// `Outcomes: registered 12, refused 1 · codes: 000_000 12, 002_099 1 · 3.1/s`; `nil` where nothing was reached.
    var tally: Phrase? {
        guard !words.isEmpty else { return nil }
        let most = words.sorted { $0.count > $1.count }
        func list(_ text: (Phrase) -> String) -> String {
            most.map { "\(text($0.phrase)) \($0.count)" }.joined(separator: ", ")
        }
        func tail(_ text: String?) -> String { text.map { " · \($0)" } ?? "" }
        let codes = summary.codes.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            .map { "\($0.key) \($0.value)" }.joined(separator: ", ")
        let pace = Pace(done: summary.rows, total: summary.rows, elapsed).rate
        return Phrase(
            "결과: \(list(\.korean))\(tail(codes.isEmpty ? nil : "응답코드: \(codes)"))\(tail(pace?.korean))",
            "Outcomes: \(list(\.english))\(tail(codes.isEmpty ? nil : "codes: \(codes)"))\(tail(pace?.english))")
    }

    private mutating func count(_ phrase: Phrase) {
        if let index = words.firstIndex(where: { $0.phrase == phrase }) {
            words[index].count += 1
        } else {
            words.append((phrase, 1))
        }
    }

    private mutating func draw() {
        let now = ContinuousClock.now
        guard StandardError.isTerminal, drawnAt.map({ now - $0 >= Self.interval }) ?? true else { return }
        drawnAt = now
        isShown = true
        StandardError.replaceLine(with: Pace(done: summary.rows, total: total, now - start).text[language])
    }
}

extension BatchLine {
    /// What came of it, in a word for people.
    fileprivate var word: Phrase {
        switch outcome {
        case .duplicate: .duplicate
        case .result(.refusedHere(let refusal)): .word(refusal)
        case .result(.attempted(let attempt, _)): .word(attempt)
        }
    }
}
