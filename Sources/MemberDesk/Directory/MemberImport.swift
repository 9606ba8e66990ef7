import Konaplate

/// Reads a file of members for the directory: the columns `userId`, `name`, `mobile` and `loginId`.
///
/// Only `userId` is required; letter case and `_` in the header do not matter, and other columns are ignored. An empty
/// cell says that nothing is known. A member may stand in the file once: of two rows neither is silently the right one.
public enum MemberImport {
    /// The members of a file in its order.
    /// - Throws: ``ImportError`` at the first thing that is wrong. It is all or nothing.
    public static func members(in file: some Sequence<UInt8>) throws(ImportError) -> [Member] {
        var table = try MemberTable(file, optionalColumns: ["name", "mobile", "loginId"])
        var members: [Member] = []
        var lines: [MemberID: Int] = [:]
        while let row = try table.next() {
            if let firstLine = lines.updateValue(row.line, forKey: row.memberID) {
                throw ImportError(
                    position: table.position(of: row), reason: .repeatedMember(row.memberID, firstLine: firstLine))
            }
            let member = Member(
                id: row.memberID,
                name: row["name"].map(Personal.init),
                mobile: row["mobile"].map(Personal.init),
                loginID: row["loginId"].map(Personal.init)
            )
            members.append(member)
        }
        return members
    }
}
