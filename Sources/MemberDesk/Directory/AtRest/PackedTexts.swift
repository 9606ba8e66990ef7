import FoundationEssentials
import Konaplate

/// A personal text of each of many members, in one run of bytes; some have none.
struct PackedTexts: Sendable {
    private var bytes: [UInt8] = []
    private var ends: [Int] = []
    private var isAbsent: [Bool] = []

    /// Adds the text of the next member.
    mutating func append(_ text: Personal?) {
        bytes += (text?.exposed ?? "").utf8
        ends.append(bytes.count)
        isAbsent.append(text == nil)
    }

    /// The text of a member.
    subscript(index: Int) -> Personal? {
        isAbsent[index] ? nil : Personal(String(decoding: bytes[range(index)], as: UTF8.self))
    }

    private func range(_ index: Int) -> Range<Int> { (index == 0 ? 0 : ends[index - 1])..<ends[index] }

    /// Writes the lengths, one more than they are so that 0 is for none, and the bytes.
    func encode(to data: inout Data) {
        for index in ends.indices { data.append(number: isAbsent[index] ? 0 : UInt64(range(index).count) + 1) }
        data.append(contentsOf: bytes)
    }

    init() {}

    /// Reads what was written of so many members.
    init(from reader: inout ByteReader, count: Int) throws(SQLError) {
        var end = 0
        for length in try reader.counts(count) {
            end += max(0, length - 1)
            ends.append(end)
            isAbsent.append(length == 0)
        }
        bytes = try reader.run(end)
    }
}
