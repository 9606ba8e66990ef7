import Konaplate

extension DirectoryStore {
    /// Members that are to be written into blocks, by number: what was just given of some, and those that stand beside the
    /// blocks.
    struct Changed {
        var patches: ArraySlice<Member>
        var beside: ArraySlice<MemberBlock>

        var isEmpty: Bool { patches.isEmpty && beside.isEmpty }

        /// Whether any of them is before a member.
        func begins(before memberID: MemberID) -> Bool {
            patches.first.map { $0.id < memberID } ?? false || beside.first.map { $0.id(at: 0) < memberID } ?? false
        }

        /// Takes those before a member away, or up to one.
        mutating func take(before next: MemberID?, through last: MemberID?) -> Changed {
            take { id in next.map { id < $0 } ?? last.map { id <= $0 } ?? true }
        }

        /// Takes the first ones away, about so many.
        mutating func take(first count: Int) -> Changed {
            guard let last = patches.prefix(count).last?.id else { return take { _ in true } }
            return take { $0 <= last }
        }

        private mutating func take(while isTaken: (MemberID) -> Bool) -> Changed {
            let taken = Changed(
                patches: patches.prefix { isTaken($0.id) }, beside: beside.prefix { isTaken($0.id(at: 0)) })
            patches = patches.dropFirst(taken.patches.count)
            beside = beside.dropFirst(taken.beside.count)
            return taken
        }

        /// The members as they are now, over what a block has of them.
        func packed(over block: MemberBlock, _ kept: (Member) -> Member) -> MemberBlock {
            var result = MemberBlock()
            var rest = beside
            for patch in patches {
                while let other = rest.first, other.id(at: 0) < patch.id {
                    result.append(other, at: 0)
                    rest = rest.dropFirst()
                }
                var known = block.place(of: patch.id).map { block.member(at: $0) }
                if let other = rest.first, other.id(at: 0) == patch.id {
                    known = other.member(at: 0)
                    rest = rest.dropFirst()
                }
                result.append(kept(known?.updated(with: patch) ?? patch))
            }
            for other in rest { result.append(other, at: 0) }
            return result
        }
    }
}

extension Member {
    /// The member with what another entry gives; what that does not give stays.
    func updated(with other: Member) -> Member {
        Member(id: id, name: other.name ?? name, mobile: other.mobile ?? mobile, loginID: other.loginID ?? loginID)
    }
}
