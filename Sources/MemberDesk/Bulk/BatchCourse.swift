import Konaplate

/// The course of a batch: which row may begin, which line may be reported next, and whether it goes on.
///
/// Rows begin in the order of the file and are reported in it; they end in any order.
struct BatchCourse {
    private let rowCount: Int
    private let options: BatchOptions
    private let reachedBefore: RangeSet<Int>

    private var nextRow = 0
    private var nextReported = 0
    private var underWay: Set<Int> = []
    /// What came of rows that wait for earlier ones; `nil` for a row that could not be begun.
    private var ended: [Int: BatchLine?] = [:]
    private var reachedHere = 0
    /// Whether the platform has shown that it takes what it is sent.
    private var isProven = false

    /// How many were refused, by the platform or here.
    private(set) var refusals = 0
    /// Whether no further row begins.
    private(set) var isStopped = false
    /// Whether a row came to an end with a result.
    var hasResults: Bool { reachedHere > 0 }

    init(rowCount: Int, reached: RangeSet<Int>, _ options: BatchOptions) {
        self.rowCount = rowCount
        self.options = options
        reachedBefore = reached
        skipReached()
        nextReported = nextRow
    }

    /// Whether rows are under way.
    var isUnderWay: Bool { !underWay.isEmpty }

    /// How many rows nobody has reached.
    var rowsNotReached: Int { rowCount - reachedBefore.rowCount - reachedHere }

    /// The row that may begin now.
    var candidate: Int? {
        guard !isStopped, nextRow < rowCount, underWay.count < (isProven ? options.concurrency : 1) else { return nil }
        guard nextRow - nextReported < options.window else { return nil }
        return nextRow
    }

    /// Begins the candidate.
    mutating func begin() {
        underWay.insert(nextRow)
        nextRow += 1
        skipReached()
    }

    /// Takes what came of a row.
    mutating func end(_ row: Int, _ line: BatchLine) {
        underWay.remove(row)
        ended[row] = line
        take(line)
    }

    /// Takes that a row could not be begun, which ends the batch.
    mutating func fail(_ row: Int) {
        underWay.remove(row)
        ended[row] = .some(nil)
        stop()
    }

    /// Begins nothing more.
    mutating func stop() {
        isStopped = true
    }

    /// The line that is to be reported next; `nil` where an earlier row is not over.
    mutating func nextLine() -> BatchLine? {
        while nextReported < nextRow {
            if reachedBefore.contains(nextReported) {
                nextReported += 1
                continue
            }
            guard let line = ended.removeValue(forKey: nextReported) else { return nil }
            nextReported += 1
            if let line { return line }
        }
        return nil
    }

    private mutating func skipReached() {
        while nextRow < rowCount, reachedBefore.contains(nextRow) { nextRow += 1 }
    }

    private mutating func take(_ line: BatchLine) {
        reachedHere += line.isReached ? 1 : 0
        switch line.outcome {
        case .duplicate: return
        case .result(.refusedHere(let refusal)):
            guard refusal.isAboutMember else { return stop() }
            refusals += 1
        case .result(.attempted(let attempt, let failure)):
            switch attempt.state {
            case .registered, .refused(.alreadyRegistered), .refused(.accountNotRegistered): isProven = true
            case .refused, .notRegistered: break
            case .sending, .unknown, .notSent: stop()
            }
            if case .refused = attempt.state { refusals += 1 }
            if failure != nil { stop() }
        }
        if let most = options.maximumRefusals, refusals >= most { stop() }
    }
}

extension BatchLine {
    /// Whether its row is not carried out again when the file is gone on with.
    fileprivate var isReached: Bool {
        switch outcome {
        case .duplicate: return true
        case .result(.refusedHere(let refusal)): return refusal.isAboutMember
        case .result(.attempted(let attempt, _)):
            if case .notSent = attempt.state { return false }
            return true
        }
    }
}
