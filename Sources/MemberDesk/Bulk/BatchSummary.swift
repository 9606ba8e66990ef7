import Konaplate

/// What came of the rows of one run, counted by outcome and by response code.
public struct BatchSummary: Sendable, Equatable {
    /// How many rows were reported.
    public private(set) var rows = 0
    /// How many had each outcome, by the words that the rows' own objects use.
    public private(set) var outcomes: [String: Int] = [:]
    /// How many were answered with each response code.
    public private(set) var codes: [String: Int] = [:]

    /// Begins without rows.
    public init() {}

    /// Counts a row.
    public mutating func add(_ line: BatchLine) {
        rows += 1
        outcomes[line.outcomeWord, default: 0] += 1
        if case .result(.attempted(let attempt, _)) = line.outcome, let code = attempt.answer?.status?.code {
            codes[code.rawValue, default: 0] += 1
        }
    }
}

extension BatchLine {
    /// The word for what came of it, as its object says it.
    public var outcomeWord: String {
        switch outcome {
        case .duplicate: Self.duplicateWord
        case .result(.refusedHere(let refusal)): refusal.outcome
        case .result(.attempted(let attempt, _)): attempt.outcomeWord
        }
    }

    static let duplicateWord = "duplicate"
}
