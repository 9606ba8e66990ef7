import FoundationEssentials
import Konaplate

/// A personal text of each of many members, as far as its search key does not tell it.
///
/// The keys are in memory for the search. A name of Hangul syllables, a login ID in small letters and a mobile number in one
/// of the usual shapes follow from theirs, so that only what is written otherwise is kept twice.
struct KeyedTexts: Sendable {
    /// How a text follows from its key.
    enum Rule: Sendable {
        /// As the syllables that the keys type.
        case syllables
        /// In one of some shapes.
        case shapes
        /// As it is.
        case itself
    }

    private static let absent: UInt8 = 0
    private static let spelled: UInt8 = 1
    /// This and those above it: the text follows from the key, in the shape of this number.
    private static let keyed: UInt8 = 2
    private static let mostShapes = 32

    private let rule: Rule
    private var kinds: [UInt8] = []
    private var shapes: [TextShape] = []
    /// Which members have a text that does not follow from its key.
    private var places: [UInt32] = []
    private var texts = PackedTexts()

    init(_ rule: Rule) {
        self.rule = rule
    }

    /// How many members there are.
    var count: Int { kinds.count }

    /// Makes room for so many members.
    mutating func reserve(_ count: Int) { kinds.reserveCapacity(count) }

    /// Adds the text of the next member.
    mutating func append(_ text: Personal?, key: ArraySlice<UInt8>) {
        guard let text else { return kinds.append(Self.absent) }
        var written: [UInt8] = []
        if let kind = kind(of: text.exposed, key, &written) { return kinds.append(kind) }
        spell(text)
    }

    /// Adds the text of a member of another list.
    mutating func append(_ other: KeyedTexts, at place: Int, key: ArraySlice<UInt8>) {
        switch other.kinds[place] {
        case Self.absent: kinds.append(Self.absent)
        case Self.spelled: spell(other[place, key: key] ?? Personal(""))
        case Self.keyed where rule != .shapes: kinds.append(Self.keyed)
        case let kind:
            guard let number = number(of: other.shapes[Int(kind - Self.keyed)]) else {
                return spell(other[place, key: key] ?? Personal(""))
            }
            kinds.append(Self.keyed + UInt8(number))
        }
    }

    /// The text of a member.
    subscript(place: Int, key key: ArraySlice<UInt8>) -> Personal? {
        switch kinds[place] {
        case Self.absent: return nil
        case Self.spelled: return texts[spelledIndex(place)]
        case let kind:
            var text: [UInt8] = []
            text.reserveCapacity(key.count * 2)
            _ = write(key, kind, into: &text)
            return Personal(String(decoding: text, as: UTF8.self))
        }
    }

    private mutating func spell(_ text: Personal) {
        places.append(UInt32(kinds.count))
        kinds.append(Self.spelled)
        texts.append(text)
    }

    private func spelledIndex(_ place: Int) -> Int {
        var (low, high) = (0, places.count)
        while low < high {
            let middle = (low + high) / 2
            if places[middle] < place { low = middle + 1 } else { high = middle }
        }
        return low
    }

    // MARK: From keys

    private func write(_ key: ArraySlice<UInt8>, _ kind: UInt8, into text: inout [UInt8]) -> Bool {
        switch rule {
        case .syllables: return Hangul.composeSyllables(of: key, into: &text)
        case .shapes: return shapes[Int(kind - Self.keyed)].write(key, into: &text)
        case .itself:
            text += key
            return true
        }
    }

    /// How a text follows from its key; `nil` where it does not.
    private mutating func kind(of text: String, _ key: ArraySlice<UInt8>, _ written: inout [UInt8]) -> UInt8? {
        guard rule == .shapes else { return follows(text, key, Self.keyed, &written) ? Self.keyed : nil }
        for number in shapes.indices where follows(text, key, Self.keyed + UInt8(number), &written) {
            return Self.keyed + UInt8(number)
        }
        guard let number = number(of: TextShape(of: text.utf8)) else { return nil }
        let kind = Self.keyed + UInt8(number)
        return follows(text, key, kind, &written) ? kind : nil
    }

    private func follows(_ text: String, _ key: ArraySlice<UInt8>, _ kind: UInt8, _ written: inout [UInt8]) -> Bool {
        written.removeAll(keepingCapacity: true)
        guard write(key, kind, into: &written), written.count == text.utf8.count else { return false }
        return text.utf8.withContiguousStorageIfAvailable { $0.elementsEqual(written) }
            ?? written.elementsEqual(text.utf8)
    }

    private mutating func number(of shape: TextShape) -> Int? {
        if let number = shapes.firstIndex(of: shape) { return number }
        guard shapes.count < Self.mostShapes else { return nil }
        shapes.append(shape)
        return shapes.count - 1
    }

    // MARK: As bytes

    /// Writes what the keys do not tell.
    func encode(to data: inout Data) {
        data.append(contentsOf: kinds)
        data.append(number: UInt64(shapes.count))
        for shape in shapes {
            data.append(number: UInt64(shape.bytes.count))
            data.append(contentsOf: shape.bytes)
        }
        texts.encode(to: &data)
    }

    /// Reads what was written of so many members.
    init(_ rule: Rule, from reader: inout ByteReader, count: Int) throws(SQLError) {
        self.rule = rule
        kinds = try reader.run(count)
        for _ in 0..<(try reader.count()) { shapes.append(TextShape(bytes: try reader.run(try reader.count()))) }
        let highest = rule == .shapes ? Int(Self.keyed) + shapes.count : Int(Self.keyed) + 1
        for place in 0..<count {
            guard Int(kinds[place]) < highest else { throw .damaged("content") }
            if kinds[place] == Self.spelled { places.append(UInt32(place)) }
        }
        texts = try PackedTexts(from: &reader, count: places.count)
    }
}
