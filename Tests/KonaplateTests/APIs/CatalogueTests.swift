import Konaplate
import StrictText
import Testing

struct CatalogueTests {
    @Test func `every API has a path of its own and a title in both languages`() {
        #expect(Set(API.catalogue.map(\.path)).count == API.catalogue.count)
        for api in API.catalogue {
            #expect(api.path.contains(/^\/api\/v[12]\/[A-Za-z\-\/]+$/), "\(api.path)")
            #expect(api.title.korean.unicodeScalars.contains { ("가"..."힣").contains($0) }, "\(api.path)")
            #expect(!api.title.english.isEmpty, "\(api.path)")
            #expect(API.declared(at: api.path) == api)
        }
    }

    @Test func `every code is known and every change is settled by what reads`() {
        for api in API.catalogue {
            for code in api.codes { #expect(api.entry(for: code.code) != nil, "\(api.path) \(code.code)") }
            if case .change(_, let settledBy, _) = api.effect {
                #expect(!settledBy.isEmpty, "\(api.path)")
                #expect(settledBy.allSatisfy { API.declared(at: $0)?.effect == .look }, "\(api.path)")
            }
        }
    }

    @Test func `names of fields are there once`() {
        func names(_ fields: [Field]) -> [[String]] {
            [fields.map(\.name)]
                + fields.flatMap { field -> [[String]] in
                    if case .object(let inner) = field.kind { names(inner) } else { [] }
                }
        }
        for api in API.catalogue {
            for names in names(api.request.fields) + names(api.answer.fields) {
                #expect(Set(names).count == names.count, "\(api.path): \(names)")
            }
        }
    }

    @Test func `typed requests encode exactly what is declared`() {
        func check<Request, Response>(_ endpoint: Endpoint<Request, Response>, _ request: Request) {
            #expect(request.members.map(\.name) == endpoint.api.request.fields.map(\.name), "\(endpoint.api.path)")
            #expect(endpoint.api.request.fault(in: request.members) == nil, "\(endpoint.api.path)")
        }
        check(.memberInfo, MemberRequest(.maximum))
        check(.registeredAccount, MemberRequest(.maximum))
        check(.accountInquiry, MemberRequest(.maximum))
        check(.autoRechargeRegistration, MemberRequest(.maximum))
    }

    @Test func `code means first what its API says`() throws {
        let issue = API(
            path: "/api/v1/prepay-card/issue/delivery", title: ("카드 신청", "Issue"), request: .encrypted(.userID),
            answer: .none, effect: .look,
            codes: [
                "000_002",
                .init(
                    "003_024", message: "Card delivery should be required in case of normal type.",
                    meaning: "Delivery is required", koreanMeaning: "배송이 필요합니다"),
            ])
        let code = ResponseCode(rawValue: "003_024")
        #expect(issue.entry(for: code)?.meaning == "Delivery is required")
        #expect(issue.entry(for: .invalidInput) == ResponseCode.invalidInput.entry)
        #expect(issue.entry(for: ResponseCode(rawValue: "999_999")) == nil)
        #expect(API.accountInquiry.entry(for: code)?.message == "Don't have account info")
        #expect(code.entry(path: API.accountInquiry.path) == code.entry)
        #expect(code.entry(path: "/nowhere") == code.entry)
    }
}
