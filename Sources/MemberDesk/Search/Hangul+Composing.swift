extension Hangul {
    /// Puts the syllables together that keys type, as UTF-8.
    ///
    /// What takes syllables apart loses nothing: a consonant begins a syllable where a vowel follows it, and belongs to the
    /// one before where not.
    /// - Returns: Whether the keys are those of whole syllables and nothing else.
    static func composeSyllables(of keys: ArraySlice<UInt8>, into text: inout [UInt8]) -> Bool {
        var place = keys.startIndex
        func isVowel(at index: Int) -> Bool { index < keys.endIndex && JamoKey.isVowel(keys[index]) }
        func isFinal(at index: Int) -> Bool {
            index < keys.endIndex && JamoKey.isConsonant(keys[index]) && !isVowel(at: index + 1)
        }
        while place < keys.endIndex {
            guard JamoKey.isConsonant(keys[place]), isVowel(at: place + 1) else { return false }
            let initial = UInt32(keys[place] - JamoKey.firstConsonant)
            place += 1
            let medialKeys = isVowel(at: place + 1) ? 2 : 1
            guard let medial = medialIndex.find(keys, place, medialKeys) else { return false }
            place += medialKeys
            var final: UInt32 = 0
            if isFinal(at: place) {
                let finalKeys = isFinal(at: place + 1) ? 2 : 1
                guard let index = finalIndex.find(keys, place, finalKeys) else { return false }
                final = index
                place += finalKeys
            }
            let value = syllables.lowerBound + (initial * 21 + medial) * 28 + final
            text.append(UInt8(0xE0 | value >> 12))
            text.append(UInt8(0x80 | value >> 6 & 0x3F))
            text.append(UInt8(0x80 | value & 0x3F))
        }
        return true
    }

    private static let medialIndex = KeyPairs(medials)
    private static let finalIndex = KeyPairs(finals)

    /// Finds the index of one or two keys in a table.
    private struct KeyPairs: Sendable {
        private static let none = UInt8.max
        /// The index by the first key, and for each of those by the second or none.
        private var indexes = [UInt8](repeating: none, count: 128 * 128)

        init(_ table: [[JamoKey]]) {
            for (index, keys) in table.enumerated() where !keys.isEmpty {
                let second = keys.count > 1 ? Int(keys[1].byte) : 0
                indexes[Int(keys[0].byte) << 7 | second] = UInt8(index)
            }
        }

        func find(_ keys: ArraySlice<UInt8>, _ place: Int, _ count: Int) -> UInt32? {
            let index = indexes[Int(keys[place]) << 7 | (count > 1 ? Int(keys[place + 1]) : 0)]
            return index == Self.none ? nil : UInt32(index)
        }
    }
}
