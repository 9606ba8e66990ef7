import Konaplate
import MemberDesk
import Wording

extension DeskServices {
    /// Posts the members of a list that are to be marked; that takes the whole directory.
    func listMatches(_ request: MatchRequest) {
        run(.listMatches) { services in
            if !services.directory.isLoaded { try await services.load() }
            services.directory.matches(request) { services.post(.directory(.matches($0))) }
        }
    }

    /// Reads of the directory what a request needs, where it is not read yet.
    ///
    /// The rows in sight of the list by number come by themselves, and everything else behind them; a search or another order
    /// waits for all of it.
    /// - Returns: Whether that was posted which was asked for.
    func postsFirstPage(_ request: MemberRequest) async throws -> Bool {
        guard !directory.isLoaded else { return false }
        try await desk.fetchRosterIfEmpty()
        guard request.isByNumber else {
            try await load()
            try await recordListing(directory.members?.count ?? 0)
            return false
        }
        switch try await desk.firstMembers(directory.firstRows(of: request), around: request.anchor) {
        case .whole(let snapshot):
            try await recordListing(snapshot.members.count)
            directory.load(snapshot)
            ringBell()
            return false
        case .part(let part):
            try await recordListing(part.count)
            guard directory.page(request, from: part, then: { post(.directory(.page($0))) }) else { return false }
            if !isLoading { loadBehind() }
            return true
        }
    }

    private func load() async throws {
        do {
            try await loading().value
        } catch {
            forgetLoading()
            throw error
        }
    }

    /// Reads the directory while its first rows are on the screen.
    private func loadBehind() {
        run(nil) { services in
            do {
                try await services.load()
                // Somebody may have changed it between the two readings.
                services.post(.directory(.changed))
            } catch {
                services.post(.directory(.failed(.failure(error, at: services.desk.options.now()))))
            }
        }
    }

    private func recordListing(_ count: Int) async throws(StateError) {
        guard owesListing else { return }
        try await desk.record(.searched(SearchSummary(listing: count)))
        noteListing()
    }
}
