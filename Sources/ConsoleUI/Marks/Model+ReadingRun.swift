import Konaplate
import MemberDesk
import Wording

extension Model {
    /// Whether the marked members can be read now.
    var readingOfMarked: Availability {
        if list.marks.isEmpty { return .disabled(.noMarks(key(of: "members.mark"))) }
        return readingRun == nil ? .enabled : .disabled(.stillReading)
    }

    /// Reads the accounts of all marked members.
    mutating func readMarked() -> [Effect] { beginReading(list.marks.members) }

    /// Reads the accounts of members one after another, beside whatever else is done.
    mutating func beginReading(_ members: [MemberID]) -> [Effect] {
        readingRun = ReadingRun(members, at: now)
        return readNext()
    }

    private mutating func readNext() -> [Effect] {
        guard let run = readingRun else { return [] }
        // One that is read already because somebody asked for it brings its result here as well.
        if let memberID = run.current { return read(memberID, opensCard: false) }
        readingRun = nil
        say(run.failures == 0 ? .info : .warning, .readingEnded(run.done, failures: run.failures))
        return []
    }

    /// Whether a reading's result is that of the run.
    func isReadByRun(_ memberID: MemberID) -> Bool { readingRun?.current == memberID }

    /// Goes on after a member was read, unless nobody answers any more.
    mutating func advanceReading(_ outcome: Outcome<Done>?) -> [Effect] {
        if case .notSent(let reason)? = outcome {
            stopReading(because: .inquiryNotSent(reason))
            return []
        }
        readingRun?.advance(isRead: outcome.map { if case .success = $0 { true } else { false } } ?? false)
        return ending == nil ? readNext() : []
    }

    /// Stops reading; what is being read comes to its end.
    mutating func stopReading(because reason: Phrase? = nil) {
        guard let run = readingRun else { return }
        readingRun = nil
        let stopped = Phrase.readingStopped(run.done, of: run.members.count)
        guard let reason else { return say(.info, stopped) }
        say(
            .error,
            Phrase("\(stopped.korean) \(reason.forAgent(.korean))", "\(stopped.english) \(reason.forAgent(.english))"))
    }
}

extension ReadingRun {
    /// How far it has come, as the line for notices says it.
    func progress(at now: Timestamp) -> Phrase {
        let pace = Pace(done: done, total: members.count, since: startedAt, now: now).text
        return Phrase("계좌 조회 중  \(pace.korean)  Esc 멈춤", "Reading accounts  \(pace.english)  Esc stops")
    }
}

extension Phrase {
    static func noMarks(_ key: String?) -> Phrase {
        guard let key else { return Phrase("회원을 먼저 표시하세요.", "Mark members first.") }
        return Phrase("\(key)로 회원을 먼저 표시하세요.", "Mark members first, with \(key).")
    }

    static let stillReading = Phrase(
        "계좌를 조회하고 있습니다. Esc를 누르면 멈춥니다.", "Accounts are being read. Esc stops it.")

    fileprivate static func readingEnded(_ count: Int, failures: Int) -> Phrase {
        guard failures > 0 else {
            return Phrase("\(count)명의 계좌를 조회했습니다.", "Accounts read: \(count).")
        }
        return Phrase(
            "\(count)명 중 \(failures)명은 조회하지 못했습니다. 통신 로그를 확인하세요.",
            "\(failures) of \(count) members could not be read. See the log.")
    }

    fileprivate static func readingStopped(_ done: Int, of count: Int) -> Phrase {
        Phrase("\(count)명 중 \(done)명을 조회하고 멈췄습니다.", "Stopped after \(done) of \(count) members.")
    }
}
