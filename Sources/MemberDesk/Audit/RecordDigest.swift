import FoundationEssentials

/// What a row of the state held, as a number that cannot be had from another content.
///
/// It is over names and values. A column without a value is left out, so that one that a later version adds changes
/// nothing; and the names are sorted, as nobody relies on the order of columns.
struct RecordDigest: Hashable, Sendable {
    private let first: UInt64
    private let second: UInt64
    private let third: UInt64
    private let fourth: UInt64

    /// The digest of a row.
    init(_ kind: CoveredRecord.Kind, _ row: SQLRow) {
        var hash = FieldHash()
        hash.add(kind.rawValue)
        for (name, value) in row.sortedCells where !kind.leavesOut(name) {
            switch value {
            case .null: continue
            case .integer(let number):
                hash.add(name)
                hash.add("i")
                hash.add(number)
            case .text(let text):
                hash.add(name)
                hash.add("t")
                hash.add(text)
            case .bytes(let bytes):
                hash.add(name)
                hash.add("b")
                hash.add(bytes.base64EncodedString())
            }
        }
        (first, second, third, fourth) = hash.numbers
    }

    /// Reads 64 hexadecimal digits.
    init?(text: some StringProtocol) {
        guard text.utf8.count == 64 else { return nil }
        var numbers: [UInt64] = []
        var rest = Substring(text)
        while !rest.isEmpty {
            guard let number = UInt64(rest.prefix(16), radix: 16) else { return nil }
            numbers.append(number)
            rest = rest.dropFirst(16)
        }
        guard numbers.count == 4 else { return nil }
        (first, second, third, fourth) = (numbers[0], numbers[1], numbers[2], numbers[3])
    }

    /// The digest in hexadecimal digits.
    var text: String {
        String(hexadecimal: [first, second, third, fourth])
    }
}

extension CoveredRecord {
    /// What the record holds now; `nil` where there is none.
    func digest(_ sql: any SQLConnection) throws(SQLError) -> RecordDigest? {
        try row(sql).map { RecordDigest(kind, $0) }
    }
}
