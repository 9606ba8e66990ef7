import SystemPackage

/// What the system says of a file: what it is, how long, and who may do what with it.
package struct FileStatus: Sendable {
    /// Why the system says nothing of it.
    package struct Failure: Error, Equatable {
        /// The number of the system's error.
        package let code: Int32
    }

    private let status: Stat

    /// Asks about a path, through symbolic links.
    package init(of path: String) throws(Failure) {
        self = try Self.asked { () throws(Errno) in try Stat(FilePath(path)) }
    }

    /// Asks about a path, of a symbolic link about the link itself.
    package init(ofLink path: String) throws(Failure) {
        self = try Self.asked { () throws(Errno) in try Stat(FilePath(path), followTargetSymlink: false) }
    }

    /// Asks about what is open, which a path might not name any more.
    package init(of descriptor: Int32) throws(Failure) {
        self = try Self.asked { () throws(Errno) in try Stat(FileDescriptor(rawValue: descriptor)) }
    }

    private init(_ status: Stat) {
        self.status = status
    }

    private static func asked(_ ask: () throws(Errno) -> Stat) throws(Failure) -> FileStatus {
        do throws(Errno) {
            return FileStatus(try ask())
        } catch {
            throw Failure(code: error.rawValue)
        }
    }

    /// Whether it is a regular file.
    package var isRegular: Bool { status.type == .regular }
    /// Whether it is a folder.
    package var isFolder: Bool { status.type == .directory }
    /// Whether it is a symbolic link.
    package var isLink: Bool { status.type == .symbolicLink }
    /// The number of the user to whom it belongs.
    package var owner: UInt32 { status.userID.rawValue }
    /// Whether others than its owner may write to it.
    package var isWritableByOthers: Bool { permissions & 0o022 != 0 }
    /// Whether only the owner of an entry of this folder may take it away.
    package var isSticky: Bool { permissions & 0o1000 != 0 }
    /// Whether it is a pipe, named or not.
    package var isPipe: Bool { status.type == .fifo }
    /// How many bytes it has.
    package var size: Int { Int(status.size) }
    /// The bits of its type and of who may do what.
    package var mode: UInt32 { status.mode.rawValue }
    /// The bits of who may do what.
    package var permissions: UInt32 { mode & 0o7777 }
    /// Whether anybody but its owner may do anything with it.
    package var isOpenToOthers: Bool { permissions & 0o077 != 0 }
}
