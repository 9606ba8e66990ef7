import Crypto
import FoundationEssentials
import Konaplate
import Synchronization

/// Writes the head of one desk's chain to its anchor, and remembers whether that works.
///
/// Whatever changes something, takes something out, or begins or ends a run is anchored right after its commit: a
/// registration before its request leaves. Looks are anchored with the next such row, and at the latest after
/// ``looksPerLine`` rows; those are what a process that is killed can leave without an anchor until the next run begins.
final class AnchorKeeper: Sendable {
    /// How many rows may go without a line.
    static let looksPerLine: Int64 = 100

    /// The project at its endpoint, as the lines name it.
    let desk: String

    private struct State {
        var anchored: Int64 = 0
        var newest: AnchorLine?
        var failure: AnchorFailure?
    }

    private let writer: any AnchorWriter
    private let anchor: AuditAnchor
    private let state = Mutex(State())

    /// Keeps the anchor of a profile; `nil` where it has none.
    convenience init?(_ profile: Profile) {
        guard let anchor = profile.auditAnchor else { return nil }
        let writer: any AnchorWriter =
            switch anchor {
            case .syslog: SyslogAnchor()
            case .file(let path): FileAnchor(path: path)
            }
        self.init(anchor, writer, desk: Self.desk(of: profile))
    }

    init(_ anchor: AuditAnchor, _ writer: any AnchorWriter, desk: String) {
        self.anchor = anchor
        self.writer = writer
        self.desk = desk
    }

    /// The name under which the lines of a profile's desk stand.
    static func desk(of profile: Profile) -> String {
        let hash = SHA256.hash(data: Data("\(profile.aspID) \(profile.baseURL.canonical)".utf8))
        return hash.prefix(8).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    /// Takes the head of the chain after a commit, whose rows are anchored at once where that is due.
    func take(_ mark: StateMark, of stateID: String, at time: Timestamp, isDue: Bool) {
        state.withLock { state in
            let line = AnchorLine(desk: desk, state: stateID, mark: mark, time: time)
            state.newest = line
            guard mark.row > state.anchored, isDue || mark.row - state.anchored >= Self.looksPerLine else { return }
            write(line, &state)
        }
    }

    /// Why the anchor cannot be written; one that could not is tried again.
    func failure() -> AnchorFailure? {
        state.withLock { state in
            if state.failure != nil, let line = state.newest { write(line, &state) }
            return state.failure
        }
    }

    /// The newest line about this desk in a file; `nil` where there is none.
    /// - Throws: ``AnchorFailure`` where the anchor is no file that can be read.
    func newestLine() throws(AnchorFailure) -> AnchorLine? {
        guard case .file(let path) = anchor else {
            throw AnchorFailure(path: "syslog", reason: "it cannot be read back")
        }
        return try Self.lines(in: path).last { $0.desk == desk }
    }

    /// The lines in a file.
    static func lines(in path: String) throws(AnchorFailure) -> [AnchorLine] {
        do throws(FileContent.Failure) {
            return AnchorLine.all(in: try FileContent(of: path, limit: 1 << 30).bytes)
        } catch {
            if error == .missing { return [] }
            throw AnchorFailure(path: path, reason: "\(error)")
        }
    }

    private func write(_ line: AnchorLine, _ state: inout State) {
        do throws(AnchorFailure) {
            try writer.append(line.text)
            state.anchored = line.mark.row
            state.failure = nil
        } catch {
            state.failure = error
        }
    }
}
