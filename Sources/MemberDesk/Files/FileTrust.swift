import Glibc
import StrictText

/// A file or folder that nobody but this user and the superuser can have put where it is, or can change.
///
/// Its own owner and permissions do not say that: who can write to a folder above it can put another one in its place. So
/// every folder from the root down is judged, and every symbolic link on the way: by where it stands, and by what it leads
/// to. In a folder like `/tmp`, in which everybody may write and only owners take away, what belongs to somebody else is
/// not believed.
public struct FileTrust: Sendable {
    /// Why a path is not believed, with the part of it that is to blame.
    public enum Fault: Error, Hashable, Sendable {
        /// It belongs to another user, who can change it.
        case foreign(path: String, owner: UInt32)
        /// Others than its owner may write to it.
        case writable(path: String)
        /// It is a pipe, a socket or a device, for which one could wait without end.
        case special(path: String)
        /// Its symbolic links lead nowhere.
        case links(path: String)
    }

    /// What is there; `nil` for nothing.
    let status: FileStatus?

    private static let mostLinks = 40

    /// Judges a path, which need not exist.
    /// - Parameters:
    ///   - path: A path; a relative one starts at the working folder.
    ///   - user: Who has to be its owner, unless the superuser is.
    /// - Throws: ``Fault`` for the first part of the path, from the root down, that is not believed.
    init(of path: String, user: UInt32 = geteuid()) throws(Fault) {
        var pending = Self.components(path.hasPrefix("/") ? path : "\(Self.workingFolder)/\(path)")
        var place: [Substring] = []
        var links = 0
        var last = try Self.judge("/", user)
        while let component = pending.popLast() {
            if component == ".." {
                _ = place.popLast()
                last = try Self.judge(Self.path(place), user)
                continue
            }
            let next = Self.path(place + [component])
            guard let status = try Self.judge(next, user) else {
                self.status = nil
                return
            }
            guard status.isLink else {
                place.append(component)
                last = status
                continue
            }
            links += 1
            guard links <= Self.mostLinks, let target = Self.target(of: next) else { throw .links(path: path) }
            if target.hasPrefix("/") { place = [] }
            pending += Self.components(target)
            last = try Self.judge(Self.path(place), user)
        }
        status = last
    }

    /// Refuses what is neither a file nor a folder.
    ///
    /// The null device is as good as an empty file.
    func requireReadable(_ path: String) throws(Fault) {
        guard let status, !status.isRegular, !status.isFolder, path != "/dev/null" else { return }
        throw .special(path: path)
    }

    /// Judges one thing by itself.
    /// - Returns: `nil` where there is nothing, or nothing that the system tells of.
    private static func judge(_ path: String, _ user: UInt32) throws(Fault) -> FileStatus? {
        guard let status = try? FileStatus(ofLink: path) else { return nil }
        guard status.owner == user || status.owner == 0 else { throw .foreign(path: path, owner: status.owner) }
        // A link has no permissions of its own, and a device keeps nothing that somebody wrote.
        guard status.isFolder || status.isRegular else { return status }
        guard !status.isWritableByOthers || status.isFolder && status.isSticky else { throw .writable(path: path) }
        return status
    }

    /// The parts of a path, the first one last.
    private static func components(_ path: String) -> [Substring] {
        path.split(separator: "/").filter { $0 != "." }.reversed()
    }

    private static func path(_ place: [Substring]) -> String { "/" + place.joined(separator: "/") }

    private static var workingFolder: String {
        guard let buffer = getcwd(nil, 0) else { return "" }
        defer { free(buffer) }
        return String(cString: buffer)
    }

    private static func target(of link: String) -> String? {
        var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
        let count = readlink(link, &buffer, buffer.count)
        guard count > 0, count < buffer.count else { return nil }
        return String(validating: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}

extension FileTrust.Fault: CustomStringConvertible {
    /// The command that mends it, for a shell; `nil` where no command does.
    public var command: String? {
        switch self {
        case .foreign(let path, _): "sudo chown -h \(geteuid()) \(path.shellQuoted)"
        case .writable(let path): "chmod go-w \(path.shellQuoted)"
        case .special, .links: nil
        }
    }

    /// What is wrong and how to fix it, in one sentence.
    public var description: String {
        switch self {
        case .foreign(let path, let owner):
            "\(path) belongs to another user (number \(owner)), who can change it: \(command ?? "")"
        case .writable(let path): "others than its owner can write to \(path): \(command ?? "")"
        case .special(let path): "\(path) is a pipe, a socket or a device, and not a file: name a file"
        case .links(let path): "the symbolic links of \(path) lead nowhere"
        }
    }
}

extension String {
    /// A path as a shell takes it.
    var shellQuoted: String {
        let isPlain = utf8.allSatisfy { $0.isBareKeyByte || "./+:,@%".utf8.contains($0) }
        if isPlain, !isEmpty { return self }
        let escaped = split(separator: "'", omittingEmptySubsequences: false).joined(separator: #"'\''"#)
        return "'\(escaped)'"
    }
}
