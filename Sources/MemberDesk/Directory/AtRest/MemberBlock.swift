import FoundationEssentials
import Konaplate

/// Some thousand members by number, packed: the keys by which they are searched, and what these do not tell of them.
///
/// The keys are kept, so that a directory that is opened need not make them again: that takes ten times as long as decrypting
/// it. Nearly every text follows from its key.
struct MemberBlock: Sendable {
    /// How many members a block has when it is made.
    static let size = 4096

    /// The search over its members.
    private(set) var index = SearchIndex([])
    private var names = KeyedTexts(.syllables)
    private var mobiles = KeyedTexts(.shapes)
    private var logins = KeyedTexts(.itself)

    private static let form: UInt64 = 2
    /// The form in which all texts stand beside their keys.
    private static let textForm: UInt64 = 1

    init() {}

    /// Packs members, which come by number.
    init(_ members: some Sequence<Member>) {
        for member in members { append(member) }
    }

    /// How many members it has.
    var count: Int { index.count }

    /// The number of a member.
    func id(at place: Int) -> MemberID { index.id(at: place) }

    /// What is known of a member.
    func member(at place: Int) -> Member {
        Member(
            id: id(at: place), name: name(at: place),
            mobile: mobiles[place, key: index.mobileKey(at: place)],
            loginID: logins[place, key: index.loginKey(at: place)])
    }

    /// The name of a member.
    func name(at place: Int) -> Personal? { names[place, key: index.nameKey(at: place)] }

    /// The place of a member.
    func place(of memberID: MemberID) -> Int? {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if id(at: middle) < memberID { low = middle + 1 } else { high = middle }
        }
        return low < count && id(at: low) == memberID ? low : nil
    }

    /// Adds a member behind the others.
    mutating func append(_ member: Member) {
        index.append(member)
        appendTexts(member)
    }

    /// Adds a member of another block, whose keys are not made again.
    mutating func append(_ other: MemberBlock, at place: Int) {
        index.append(other.index, at: place)
        names.append(other.names, at: place, key: other.index.nameKey(at: place))
        mobiles.append(other.mobiles, at: place, key: other.index.mobileKey(at: place))
        logins.append(other.logins, at: place, key: other.index.loginKey(at: place))
    }

    /// Makes as much room as the members of others take, and no more.
    private mutating func reserve(for others: [MemberBlock]) {
        index.reserve(for: others.map(\.index))
        let count = others.reduce(0) { $0 + $1.count }
        names.reserve(count)
        mobiles.reserve(count)
        logins.reserve(count)
    }

    /// Adds the texts of a member of whom the keys are there.
    private mutating func appendTexts(_ member: Member) {
        let place = names.count
        names.append(member.name, key: index.nameKey(at: place))
        mobiles.append(member.mobile, key: index.mobileKey(at: place))
        logins.append(member.loginID, key: index.loginKey(at: place))
    }

    /// The block with others in it, which come by number and stand in place of those with the same number.
    func merged(with others: [MemberBlock]) -> MemberBlock {
        var result = MemberBlock()
        result.reserve(for: [self] + others)
        var place = 0
        for other in others {
            for otherPlace in 0..<other.count {
                while place < count, id(at: place) < other.id(at: otherPlace) {
                    result.append(self, at: place)
                    place += 1
                }
                if place < count, id(at: place) == other.id(at: otherPlace) { place += 1 }
                result.append(other, at: otherPlace)
            }
        }
        while place < count {
            result.append(self, at: place)
            place += 1
        }
        return result
    }

    /// The block in parts of about the usual size.
    var parts: [MemberBlock] {
        let parts = (count + MemberBlock.size - 1) / MemberBlock.size
        return (0..<parts).map { part in
            var block = MemberBlock()
            for place in part * count / parts..<(part + 1) * count / parts { block.append(self, at: place) }
            return block
        }
    }

    // MARK: As bytes

    /// The block as it is encrypted.
    var encoded: Data {
        var data = Data()
        data.append(number: Self.form)
        data.append(number: UInt64(count))
        var last: UInt64 = 0
        for place in 0..<count {
            data.append(number: id(at: place).value &- last)
            last = id(at: place).value
        }
        for field in index.keys { field.encode(to: &data) }
        for texts in [names, mobiles, logins] { texts.encode(to: &data) }
        return data
    }

    /// Reads what was encrypted.
    /// - Throws: ``SQLError/failed(_:)`` where it is of another form.
    init(encoded data: Data) throws(SQLError) {
        var reader = ByteReader(data)
        let form = try reader.number()
        guard form == Self.form || form == Self.textForm else { throw .damaged("content") }
        let count = try reader.count()
        var ids: [MemberID] = []
        ids.reserveCapacity(count)
        var last: UInt64 = 0
        for _ in 0..<count {
            last &+= try reader.number()
            guard let id = MemberID(last) else { throw .damaged("content") }
            ids.append(id)
        }
        if form == Self.form {
            index = try SearchIndex(ids, keysFrom: &reader)
            names = try KeyedTexts(.syllables, from: &reader, count: count)
            mobiles = try KeyedTexts(.shapes, from: &reader, count: count)
            logins = try KeyedTexts(.itself, from: &reader, count: count)
        } else {
            let names = try PackedTexts(from: &reader, count: count)
            let mobiles = try PackedTexts(from: &reader, count: count)
            let logins = try PackedTexts(from: &reader, count: count)
            index = try SearchIndex(ids, keysFrom: &reader)
            for place in 0..<count {
                appendTexts(
                    Member(id: ids[place], name: names[place], mobile: mobiles[place], loginID: logins[place]))
            }
        }
        guard reader.isAtEnd else { throw .damaged("content") }
    }
}
