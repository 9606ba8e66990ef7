import FoundationEssentials
import Konaplate

/// Some thousand members by number, packed: what is known of them, and the keys by which they are searched.
///
/// The keys are kept with the texts, so that a directory that is opened need not make them again: that takes ten times as
/// long as decrypting it.
struct MemberBlock: Sendable {
    /// How many members a block has when it is made.
    static let size = 4096

    /// The search over its members.
    private(set) var index = SearchIndex([])
    private var names = PackedTexts()
    private var mobiles = PackedTexts()
    private var logins = PackedTexts()

    private static let form: UInt64 = 1

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
        Member(id: id(at: place), name: names[place], mobile: mobiles[place], loginID: logins[place])
    }

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
        names.append(member.name)
        mobiles.append(member.mobile)
        logins.append(member.loginID)
    }

    /// Adds a member of another block, whose keys are not made again.
    mutating func append(_ other: MemberBlock, at place: Int) {
        index.append(other.index, at: place)
        names.append(other.names, at: place)
        mobiles.append(other.mobiles, at: place)
        logins.append(other.logins, at: place)
    }

    /// The block with others in it, which come by number and stand in place of those with the same number.
    func merged(with others: [MemberBlock]) -> MemberBlock {
        var result = MemberBlock()
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
        for texts in [names, mobiles, logins] { texts.encode(to: &data) }
        for field in index.keys { field.encode(to: &data) }
        return data
    }

    /// Reads what was encrypted.
    /// - Throws: ``SQLError/failed(_:)`` where it is of another form.
    init(encoded data: Data) throws(SQLError) {
        var reader = ByteReader(data)
        guard try reader.number() == Self.form else { throw .damaged("content") }
        let count = try reader.count()
        var ids: [MemberID] = []
        ids.reserveCapacity(count)
        var last: UInt64 = 0
        for _ in 0..<count {
            last &+= try reader.number()
            guard let id = MemberID(last) else { throw .damaged("content") }
            ids.append(id)
        }
        names = try PackedTexts(from: &reader, count: count)
        mobiles = try PackedTexts(from: &reader, count: count)
        logins = try PackedTexts(from: &reader, count: count)
        index = try SearchIndex(ids, keysFrom: &reader)
        guard reader.isAtEnd else { throw .damaged("content") }
    }
}
