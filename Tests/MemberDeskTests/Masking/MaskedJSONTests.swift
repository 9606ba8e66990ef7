import MemberDesk
import Testing

struct MaskedJSONTests {
    @Test func aBodyIsIndentedAndItsPersonalMembersAreMasked() {
        let body = #"""
            {"userId":9999999999999999999,"userName":"김코나","mobile_number":"010-1234-5678","LOGINID":"kona@konai.com",
            "birthDate":"19900101","ci":"abcd","bankAccount":"333015555123","cardNo":"9410123412341234",
            "addressInfo":{"address":"서울 강남","zipCode":12345},"encData":"eyJhbGciOi","code":"000_000",
            "rate":-1.50e+10,"ok":true,"none":null,"list":[],"empty":{},"more":[1,"김코나"]}
            """#
        let expected = #"""
            {
              "userId": 9999999999999999999,
              "userName": "김*나",
              "mobile_number": "010-****-5678",
              "LOGINID": "ko****@…",
              "birthDate": "********",
              "ci": "(4 characters)",
              "bankAccount": "333015555***",
              "cardNo": "************1234",
              "addressInfo": {
                "address": "** **",
                "zipCode": "*****"
              },
              "encData": "(10 characters)",
              "code": "000_000",
              "rate": -1.50e+10,
              "ok": true,
              "none": null,
              "list": [],
              "empty": {},
              "more": [
                1,
                "김코나"
              ]
            }
            """#
        #expect(MaskedJSON().prettyPrinted(body) == expected)
    }

    @Test(arguments: [
        ("a scalar", "-1.5e3", "-1.5e3"),
        ("a long number of nobody knows what", "333015555557", "\"333*********\""),
        ("one in a list", #"{"x":["333015555557",12]}"#, "{\n  \"x\": [\n    \"333*********\",\n    12\n  ]\n}"),
        ("one in a sentence", #"{"y":"of 333-015-555557"}"#, "{\n  \"y\": \"of 333-***-******\"\n}"),
        (
            "an account that is a text", #"{"bankAccForAutoRcg":"333015555557"}"#,
            "{\n  \"bankAccForAutoRcg\": \"333*********\"\n}"
        ),
        (
            "a reference", #"{"bank_acc_reg_no":"20261122000000000001"}"#,
            "{\n  \"bank_acc_reg_no\": \"20261122000000000001\"\n}"
        ),
        ("spaces around", " \t\r\n[ ]\n", "[]"),
        ("escapes stay as they are", #""a\u00e9\/\n\"""#, #""a\u00e9\/\n\"""#),
        ("an escaped key", #"{"user\u004eame":"김코나"}"#, "{\n  \"user\\u004eame\": \"김*나\"\n}"),
        ("an escaped value", #"{"name":"\uae40\ucf54\ub098"}"#, "{\n  \"name\": \"김*나\"\n}"),
        ("a surrogate pair", #"{"name":"\ud83d\ude00\ud83d\ude00"}"#, "{\n  \"name\": \"**\"\n}"),
        ("a masked value stays and is escaped", #"{"name":"*\"\u0001"}"#, "{\n  \"name\": \"*\\\"\\u0001\"\n}"),
        ("a number", #"{"mobileNumber":1012345678}"#, "{\n  \"mobileNumber\": \"**********\"\n}"),
        ("a hyphened card number", #"{"cardNo":"9410-1234-1234-5678"}"#, "{\n  \"cardNo\": \"****-****-****-5678\"\n}"),
        ("a short card number", #"{"cardNo":"1234"}"#, "{\n  \"cardNo\": \"****\"\n}"),
        ("null", #"{"name":null}"#, "{\n  \"name\": null\n}"),
        ("a list", #"{"name":["김코"]}"#, "{\n  \"name\": [\n    \"김*\"\n  ]\n}"),
        ("an own kind inside", #"{"ci":{"name":"김코"}}"#, "{\n  \"ci\": {\n    \"name\": \"김*\"\n  }\n}"),
    ])
    func valuesArePrinted(label: String, body: String, expected: String) {
        #expect(MaskedJSON().prettyPrinted(body) == expected)
    }

    @Test(arguments: [
        "", "name=김코나", "{", "{}x", "[1,]", "[1 2]", #"{"a":1,}"#, #"{"a"}"#, #"{a:1}"#, #"{"a" 1}"#, "01", "1.", ".5",
        "+1",
        "1e", "-", "tru", "nul", "\"a", "\"\\x\"", "\"\\u12g4\"", "\"\\u12", "\"\n\"", "]", "\u{FEFF}{}", "\0",
    ])
    func whatIsNotJSONBecomesItsLength(body: String) {
        #expect(MaskedJSON().prettyPrinted(body) == "(\(body.utf8.count) bytes, not JSON)")
    }

    @Test func aBodyThatWasCutOffAnywhereIsNotJSON() {
        let body = #"{"userName":"김\ucf54나","list":[true,null,-1.5e3,{"a":{}}]}"#
        let whole = (0..<body.count).filter {
            !MaskedJSON().prettyPrinted(String(body.prefix($0))).hasSuffix("not JSON)")
        }
        #expect(whole.isEmpty)
        #expect(MaskedJSON().prettyPrinted(body).hasPrefix("{\n  \"userName\": \"김*나\""))
    }

    @Test func bytesThatAreNotTextBecomeTheirLength() {
        #expect(MaskedJSON().prettyPrinted(utf8: [0x22, 0xFF, 0x22]) == "(3 bytes, not JSON)")
        #expect(MaskedJSON().prettyPrinted(utf8: Array("[]".utf8)) == "[]")
    }

    @Test func nestingIsCapped() {
        let deepest = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
        #expect(MaskedJSON().prettyPrinted(deepest).hasPrefix("[\n"))
        #expect(MaskedJSON().prettyPrinted("[\(deepest)]") == "(130 bytes, nested deeper than 64)")
        let endless = String(repeating: "[", count: 100_000)
        #expect(MaskedJSON().prettyPrinted(endless) == "(100000 bytes, nested deeper than 64)")
    }
}
